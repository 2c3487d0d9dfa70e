package org.tamga.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;

/** The law may change at any moment, also while declarations are on their way. */
@LawServerTest
class LawSwitchTest {

    private static final int DECLARATIONS = 48;
    private static final int AT_A_TIME = 8;
    private static final List<String> GOODS = List.of("8516710000", "6109100000", "4901990000");
    private static final Path SHIPPED = Path.of("packs/demo/tariff/measures.csv");
    private static final Path MESSAGE = Path.of("scenarios/02-several-items/declaration.xml");

    /** Law version to the rate that it has for every duty and tax on the goods. */
    private final Map<String, Integer> rates = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Test
    void everyDeclarationIsChargedUnderExactlyOneVersionOfTheLaw() throws Exception {
        // given
        Outsider admin = new Outsider(port, "admin");
        Outsider trader = new Outsider(port, "trader");
        String shipped = Files.readString(SHIPPED);
        String message = Files.readString(MESSAGE);
        putIntoForce(admin, shipped, 1);
        // when
        AtomicBoolean posting = new AtomicBoolean(true);
        List<JsonNode> answers;
        try (ExecutorService legislator = Executors.newSingleThreadExecutor();
                ExecutorService traders = Executors.newFixedThreadPool(AT_A_TIME)) {
            Future<Integer> changes = legislator.submit(() -> changeTheLaw(admin, shipped, posting));
            List<Callable<JsonNode>> posts = IntStream.range(0, DECLARATIONS).<Callable<JsonNode>>mapToObj(
                    number -> () -> lodge(trader, message, number)).toList();
            answers = traders.invokeAll(posts).stream().map(Future::resultNow).toList();
            posting.set(false);
            assertThat(changes.get()).as("versions of the law").isGreaterThan(2);
        } finally {
            admin.upload("packs/demo/measures?mode=replace", shipped).succeeded();
        }
        // then
        assertThat(answers).hasSize(DECLARATIONS).allSatisfy(this::isChargedAsItsVersionSays);
    }

    private int changeTheLaw(Outsider admin, String shipped, AtomicBoolean posting) {
        int rate = 1;
        while (posting.get()) {
            rate++;
            putIntoForce(admin, shipped, rate);
        }
        return rate;
    }

    /** Replaces the whole table; the goods of the message bear this rate of everything. */
    private void putIntoForce(Outsider admin, String shipped, int rate) {
        StringBuilder table = new StringBuilder(shipped.stripTrailing()).append('\n');
        for (String type : List.of("103", "305")) {
            GOODS.forEach(code -> table.append("SW").append(type).append(code).append(',').append(code).append(',').append(type)
                    .append(",1011,,,,,").append(rate).append(".00 %,,2025-01-01,,Act ").append(rate).append('\n'));
        }
        JsonNode loaded = admin.upload("packs/demo/measures?mode=replace", table.toString()).succeeded().json();
        assertThat(loaded.path("refused")).isEmpty();
        rates.put(loaded.path("lawVersion").asString(), rate);
    }

    private static JsonNode lodge(Outsider trader, String message, int number) {
        return trader.lodge(message.replace("SC02-A", "SWITCH-" + number).getBytes(StandardCharsets.UTF_8)).succeeded().json();
    }

    private void isChargedAsItsVersionSays(JsonNode answer) {
        JsonNode assessment = answer.path("assessment");
        Integer rate = rates.get(assessment.path("lawVersion").asString());
        assertThat(rate).as("rate of the law that the assessment names").isNotNull();
        assertThat(assessment.path("lines")).filteredOn(line -> !line.path("rate").isNull()).hasSize(2 * GOODS.size())
                .allSatisfy(line -> assertThat(new BigDecimal(line.path("rate").asString())).isEqualByComparingTo("" + rate));
    }
}
