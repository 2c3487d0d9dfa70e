package org.tamga.access.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Role;
import org.tamga.testing.ServerTest;

/**
 * Every call of the API and of the pages, made by nobody and in each role, against a written table; only the doors are real,
 * nothing behind them is done. With {@code -Dupdate} the table is written anew, and the run fails so that the change is looked
 * at. On pages nobody is the visitor of the demo mode, who acts as a trader.
 */
@ServerTest
class EveryCallTest {

    private static final Path TABLE = Path.of("src/test/resources/access/calls.csv");
    private static final int LET_IN = 299;
    private static final String HEADER = "call,nobody," + Arrays.stream(Role.values()).map(Role::name)
            .collect(Collectors.joining(","));

    @RestController
    static class Inside {
        @RequestMapping("/**")
        org.springframework.http.ResponseEntity<Void> reached() {
            return org.springframework.http.ResponseEntity.status(LET_IN).build();
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter doors;

    @Autowired
    private Identities identities;

    private final Map<Role, Identity> people = new EnumMap<>(Role.class);
    private MockMvc http;

    @BeforeEach
    void standInFrontOfTheDoors() {
        for (Role role : Role.values()) {
            people.put(role, identities.putForThisRun("every-" + role, ServerTest.PASSWORD, Set.of(role), Set.of()));
        }
        http = MockMvcBuilders.standaloneSetup(new Inside()).apply(springSecurity(doors)).build();
    }

    @Test
    void everyCallIsOpenToWhomTheTableSaysAndToNobodyElse() throws Exception {
        List<String> lines = Stream.concat(Stream.of(HEADER), calls().stream().map(this::line)).toList();
        if (System.getProperty("update") != null) {
            Files.write(TABLE, lines);
            fail(TABLE + " was written anew: look at the change and commit it");
        }

        assertThat(lines).as("run once with -Dupdate and look at the change").isEqualTo(Files.readAllLines(TABLE));
    }

    @Test
    void nothingIsOpenToEveryRoleByMistake() throws Exception {
        assertThat(Files.readAllLines(TABLE)).filteredOn(line -> line.contains("/admin/"))
                .allMatch(line -> line.contains(",401,") && !line.contains(",in,in,in,in,in,in,in"));
    }

    @Test
    void whatStandsInNoRightIsClosed() {
        assertThat(line("GET /api/v1/admin/no-such")).doesNotContain(",in");
        assertThat(line("DELETE /api/v1/declarations")).doesNotContain(",in");
        assertThat(line("GET /no-such-page")).doesNotContain(",in");
        assertThat(line("TRACE /api/v1/declarations/x")).doesNotContain(",in");
    }

    private Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        for (RequestMappingInfo info : mappings.getHandlerMethods().keySet()) {
            Set<String> methods = info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
            for (String path : info.getPatternValues()) {
                (methods.isEmpty() ? Set.of("GET") : methods).forEach(method -> calls.add(method + " " + path));
            }
        }
        return calls;
    }

    private String line(String call) {
        return call + "," + answer(call, null) + ","
                + Arrays.stream(Role.values()).map(role -> answer(call, role)).collect(Collectors.joining(","));
    }

    private String answer(String call, @Nullable Role role) {
        String[] parts = call.split(" ");
        String path = parts[1].replaceAll("\\{number:[^/]*}", "XDBTI2026-00001").replaceAll("\\{number}", "XDBTI2026-00001")
                .replaceAll("\\{[^}/]+}", "x");
        try {
            int status = http.perform(MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path).with(as(role))
                    .with(csrf())).andReturn().getResponse().getStatus();
            return switch (status) {
                case LET_IN -> "in";
                case 302 -> "sign-in";
                default -> String.valueOf(status);
            };
        } catch (Exception e) {
            throw new IllegalStateException(call, e);
        }
    }

    private RequestPostProcessor as(@Nullable Role role) {
        return role == null ? request -> request : user(Objects.requireNonNull(people.get(role)));
    }
}
