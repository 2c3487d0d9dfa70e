package org.tamga.tariff.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Calculations worked out by hand, asked of the running server: their measures are uploaded as an administration would, and the
 * law is put back afterwards. A new case needs no Java.
 */
@LawServerTest
class WorkedAnswersTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";
    private static final String DAY = "2026-03-01";

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> theLawOfGreatBritain() throws IOException {
        return answers("gb");
    }

    @TestFactory
    Stream<DynamicTest> theLawOfDemoland() throws IOException {
        return answers("demo");
    }

    /** Three of a unit at 2.00 each; what a unit is the product of is declared itself. */
    @TestFactory
    Stream<DynamicTest> everyUnitThatATariffMayPrint() throws IOException {
        Outsider admin = new Outsider(port, "admin");
        List<String> units = units();
        StringBuilder rows = new StringBuilder(HEADER);
        ObjectNode question = YAML.createObjectNode().put("date", DAY);
        for (int i = 0; i < units.size(); i++) {
            String code = "9899" + String.format("%06d", i);
            rows.append("UNIT%d,%s,103,1011,,,,,2.00 GBP / %s,,2026-01-01,,test%n".formatted(i, code, units.get(i)));
            question.withArray("lines").addObject().put("commodity", code).put("origin", "US").put("value", "1")
                    .putObject("quantities").put(units.get(i), 3);
        }
        String before = version(admin, "gb");
        upload(admin, "gb/measures", rows.toString());
        JsonNode answer = ask(admin, "gb", question);
        putBack(admin, "gb", before);
        List<String> duties = lines(answer).stream().filter(line -> line.startsWith("A00")).toList();
        assertThat(duties).hasSize(units.size());
        return IntStream.range(0, units.size()).mapToObj(i -> DynamicTest.dynamicTest(units.get(i),
                () -> assertThat(duties.get(i)).isEqualTo("A00 6.00")));
    }

    private Stream<DynamicTest> answers(String pack) throws IOException {
        Outsider admin = new Outsider(port, "admin");
        JsonNode file = read("/calculations/" + pack + ".yaml");
        String before = version(admin, pack);
        if (!file.path("rates").isEmpty()) {
            upload(admin, pack + "/rates", "currency,from,to,rate\n" + rows(file.path("rates")));
        }
        String measures = file.path("cases").valueStream().map(each -> rows(each.path("measures")))
                .collect(Collectors.joining());
        if (!measures.isEmpty()) {
            upload(admin, pack + "/measures", HEADER + measures);
        }
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode each : file.path("cases")) {
            ObjectNode question = ((ObjectNode) each.path("question")).deepCopy();
            JsonNode answer = ask(admin, pack, question.has("date") ? question : question.put("date", DAY));
            tests.add(DynamicTest.dynamicTest(each.path("name").asString(), () -> compare(each, answer)));
        }
        putBack(admin, pack, before);
        return tests.stream();
    }

    private static void compare(JsonNode expected, JsonNode answer) {
        assertThat(lines(answer)).as("lines of %s", answer).isEqualTo(texts(expected.path("lines")));
        assertThat(list(answer, "undetermined", each -> each.path("code").asString()))
                .isEqualTo(texts(expected.path("undetermined")));
        assertSame(expected, "missing", list(answer, "missing",
                each -> each.path("place").asString() + " " + String.join(",", texts(each.path("anyOf")))));
        assertSame(expected, "options", list(answer, "options", each -> each.path("preference").asString() + " "
                + String.join(",", texts(each.path("additionalCodes"))) + " " + each.path("payable").asString()));
        assertSame(expected, "reliefs", list(answer, "reliefs",
                each -> each.path("additionalProcedure").asString() + " " + each.path("payable").asString()));
    }

    private static void assertSame(JsonNode expected, String part, List<String> got) {
        if (expected.has(part)) {
            assertThat(got).as(part).isEqualTo(texts(expected.path(part)));
        }
    }

    private static List<String> lines(JsonNode answer) {
        return list(answer, "lines", each -> each.path("taxType").asString() + " " + each.path("payable").asString());
    }

    private static List<String> list(JsonNode answer, String part, Function<JsonNode, String> text) {
        return answer.path(part).valueStream().map(text).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String rows(JsonNode rows) {
        return rows.valueStream().map(row -> row.asString() + "\n").collect(Collectors.joining());
    }

    private static JsonNode ask(Outsider who, String pack, JsonNode question) {
        return who.post("/api/v1/calculations?pack=" + pack, "application/json", question.toString()).succeeded().json();
    }

    private static void upload(Outsider admin, String table, String csv) {
        JsonNode result = admin.upload("packs/" + table + "?mode=add", csv).succeeded().json();
        assertThat(result.path("refused")).as("refused rows of %s", table).isEmpty();
    }

    private static String version(Outsider admin, String pack) {
        return admin.post("/api/v1/calculations?pack=" + pack, "application/json",
                "{\"date\": \"" + DAY + "\", \"lines\": [{\"commodity\": \"0101210000\", \"value\": 1}]}").succeeded().json()
                .path("lawVersion").asString();
    }

    private static void putBack(Outsider admin, String pack, String version) {
        admin.post("/api/v1/admin/packs/" + pack + "/versions/" + version + "/in-force", "application/json", "").succeeded();
    }

    private static List<String> units() throws IOException {
        try (InputStream in = Objects
                .requireNonNull(WorkedAnswersTest.class.getResourceAsStream("/packs/gb/tariff/units.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1)
                    .map(line -> line.substring(0, line.indexOf(','))).toList();
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(WorkedAnswersTest.class.getResourceAsStream(resource))) {
            return YAML.readTree(in);
        }
    }
}
