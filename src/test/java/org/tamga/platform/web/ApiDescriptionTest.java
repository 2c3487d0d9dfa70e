package org.tamga.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** With {@code -Dupdate} the committed description is written anew, and the run fails so that the change is looked at. */
@ServerTest
class ApiDescriptionTest {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private MockMvcTester http;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping calls;

    @Test
    void theCommittedDescriptionIsThatOfTheCode() throws Exception {
        JsonNode served = JSON.readTree(http.get().uri("/openapi.json").exchange().getResponse().getContentAsByteArray());
        if (System.getProperty("update") != null) {
            Files.writeString(COMMITTED, JSON.writeValueAsString(served) + "\n");
            fail(COMMITTED + " was written anew: look at the change and commit it");
        }

        assertThat(COMMITTED).as("run once with -Dupdate").exists();
        assertThat(JSON.readTree(Files.readAllBytes(COMMITTED))).as("out of date: run once with -Dupdate").isEqualTo(served);
    }

    @Test
    void isOpenApi31AndDescribesTheMainCalls() throws Exception {
        JsonNode served = JSON.readTree(http.get().uri("/openapi.json").exchange().getResponse().getContentAsByteArray());

        assertThat(served.path("openapi").asString()).startsWith("3.1");
        assertThat(served.path("paths").propertyNames()).contains("/api/v1/declarations", "/api/v1/conversations/{id}",
                "/api/v1/declarations/{mrn}", "/api/v1/status");
    }

    /** Of two with one name the description would show only one, at both places. */
    @Test
    void noTwoFormsHaveOneName() {
        Set<Class<?>> forms = new HashSet<>();
        calls.getHandlerMethods().values().stream()
                .filter(call -> AnnotatedElementUtils.hasAnnotation(call.getBeanType(), ResponseBody.class))
                .map(HandlerMethod::getMethod)
                .flatMap(call -> Stream.concat(Stream.of(call.getGenericReturnType()),
                        Stream.of(call.getGenericParameterTypes())))
                .forEach(type -> collect(type, forms));

        assertThat(forms).hasSizeGreaterThan(50);
        assertThat(forms.stream().collect(Collectors.groupingBy(FormNames::of)).values())
                .allSatisfy(ofOneName -> assertThat(ofOneName).hasSize(1));
    }

    private static void collect(Type type, Set<Class<?>> forms) {
        switch (type) {
            case ParameterizedType generic -> {
                collect(generic.getRawType(), forms);
                Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, forms));
            }
            case WildcardType any -> Stream.of(any.getUpperBounds()).forEach(each -> collect(each, forms));
            case Class<?> form when form.isRecord() && forms.add(form) -> Stream.of(form.getRecordComponents())
                    .forEach(each -> collect(each.getGenericType(), forms));
            default -> {
            }
        }
    }
}
