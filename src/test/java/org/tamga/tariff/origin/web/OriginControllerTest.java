package org.tamga.tariff.origin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Guidance and claims over HTTP, by anybody. */
@ServerTest
class OriginControllerTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester http;

    @Test
    void leadsQuestionByQuestionToAPreferenceCodeAndItsProof() throws Exception {
        Map<String, Object> truth = Map.of("transport", "DIRECT", "materials.silk-road", "OTHER_CHAPTER", "working.silk-road",
                true, "proof.N954", true, "proof.N864", false, "nom.EXW.silk-road", "55.5", "without.8714.silk-road", true,
                "unchanged.EXW.CTH.8714.silk-road", 0, "exporter.APPROVED", false, "value.DMD", "100");
        Map<String, Object> facts = new TreeMap<>();
        JsonNode answer = guide("871200", "KZ", facts);
        assertThat(answer.path("question").path("remaining").path("most").asInt()).isPositive();
        while (answer.path("question").isObject()) {
            String id = answer.path("question").path("id").asString();
            assertThat(answer.path("question").path("text").asString()).contains("?");
            facts.put(id, truth.get(id));
            answer = guide("871200", "KZ", facts);
        }

        JsonNode outcome = answer.path("outcome");
        assertThat(outcome.path("preference").asString()).isEqualTo("300");
        assertThat(outcome.path("proofs").path(0).path("code").asString()).isEqualTo("N954");
        assertThat(outcome.path("measures").path(0).path("duty").asString()).isEqualTo("0.00 %");
        assertThat(answer.path("trace").valueStream()).anySatisfy(step -> {
            assertThat(step.path("fact").asString("")).isEqualTo("transport");
            assertThat(step.path("answer").asString("")).isEqualTo("DIRECT");
            assertThat(step.path("verdict").asString("")).isEqualTo("MET");
        });
    }

    @Test
    void decidesAClaimFromItsBillOfMaterials() throws Exception {
        String claim = """
                {"date": "2026-11-25", "commodity": "871200", "exportingCountry": "KZ", "exWorksPrice": "%s",
                 "materials": [
                   {"commodity": "871491", "origin": "CN", "value": "40"},
                   {"commodity": "401150", "origin": "UZ", "value": "25"},
                   {"commodity": "732690", "value": "10.00"}],
                 "sufficientWorking": true, "transport": "DIRECT", "proofs": ["N954"], "exporterStatuses": []}""";

        JsonNode within = answer(post("/api/v1/origin/claims?pack=demo", claim.formatted("125")));
        JsonNode beyond = answer(post("/api/v1/origin/claims?pack=demo", claim.formatted("124.99")));

        assertThat(within.path("facts").path("nom.EXW.silk-road").asString()).isEqualTo("40");
        assertThat(within.path("facts").path("materials.silk-road").asString()).isEqualTo("OTHER_HEADING");
        assertThat(within.path("facts").path("without.8714.silk-road").asString()).isEqualTo("NO");
        assertThat(within.path("outcome").path("preference").asString()).isEqualTo("300");
        assertThat(beyond.path("outcome").path("preference").isNull()).isTrue();
        assertThat(beyond.path("outcome").path("refusals").toString()).contains("not met: MaxNOM 40 % EXW");
    }

    @Test
    void asksForWhatAClaimDoesNotSay() throws Exception {
        JsonNode answer = answer(post("/api/v1/origin/claims?pack=demo", """
                {"commodity": "871200", "exportingCountry": "KZ", "exWorksPrice": "100", "materials": []}"""));

        assertThat(answer.path("question").path("id").asString()).isIn("transport", "proof.N954");
        assertThat(answer.path("facts").path("materials.silk-road").asString()).isEqualTo("NONE");
    }

    @Test
    void namesEverythingThatIsUnclear() {
        assertThat(post("/api/v1/origin/guidance?pack=demo", """
                {"commodity": "8712", "exportingCountry": "Kazakhstan"}""")).hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.faults.length()").isEqualTo(2);
        assertThat(post("/api/v1/origin/guidance?pack=demo", """
                {"commodity": "871200", "exportingCountry": "KZ", "facts": {"transport": "BY_CAMEL"}}""")).hasStatus(422);
        assertThat(post("/api/v1/origin/claims?pack=demo", """
                {"commodity": "871200", "exportingCountry": "KZ", "exWorksPrice": "0", "materials": [{"commodity": "87"}]}"""))
                .hasStatus(422).bodyJson().extractingPath("$.faults.length()").isEqualTo(3);
    }

    @Test
    void refusesNumbersThatNobodyMeans() {
        assertThat(post("/api/v1/origin/claims?pack=demo", """
                {"commodity": "871200", "exportingCountry": "KZ", "exWorksPrice": "1E+999999999",
                 "materials": [{"commodity": "871499", "value": "1E-999999999", "netMassKg": "1E+999999999"}]}"""))
                .hasStatus(422).bodyJson().extractingPath("$.faults.length()").isEqualTo(3);
        assertThat(post("/api/v1/origin/guidance?pack=demo", """
                {"commodity": "871200", "exportingCountry": "KZ", "facts": {"nom.EXW.silk-road": 1e999999999}}"""))
                .hasStatus(422).bodyJson().extractingPath("$.faults[0]")
                .isEqualTo("facts.nom.EXW.silk-road has too many digits");
    }

    @Test
    void publishesTheSchemesToEverybody() {
        assertThat(http.get().uri("/api/v1/origin/schemes?pack=demo&country=TR&date=2026-11-25")).hasStatusOk().bodyJson()
                .extractingPath("$[*].id").asArray().containsExactly("silk-road", "two-rivers");
        assertThat(http.get().uri("/api/v1/origin/schemes?pack=demo&country=TR&date=2024-06-01")).bodyJson()
                .extractingPath("$[*].id").asArray().containsExactly("silk-road");
    }

    @Test
    void refusesAForeignPage() {
        assertThat(http.post().uri("/api/v1/origin/guidance").header("Sec-Fetch-Site", "cross-site")
                .contentType(MediaType.APPLICATION_JSON).content("{}")).hasStatus(401);
    }

    private JsonNode guide(String commodity, String country, Map<String, Object> facts) throws Exception {
        return answer(post("/api/v1/origin/guidance?pack=demo", JSON.writeValueAsString(Map.of("date", "2026-11-25",
                "commodity", commodity, "exportingCountry", country, "facts", facts))));
    }

    private MvcTestResult post(String path, String body) {
        return http.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private static JsonNode answer(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
