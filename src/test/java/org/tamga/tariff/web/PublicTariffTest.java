package org.tamga.tariff.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tamga.testing.ServerTest;

/** The tariff for everybody, as the whole server gives it. */
@ServerTest
class PublicTariffTest {

    private static final String TARIFF = "/api/v1/tariff";

    @Autowired
    private MockMvcTester http;

    @Test
    void saysWhatACodeMeansAndWhatStandsAroundIt() {
        var json = assertThat(http.get().uri(TARIFF + "/commodities/8712003000?pack=demo&date=2026-03-01")).hasStatusOk()
                .bodyJson();
        json.extractingPath("$.text").isEqualTo("With ball bearings");
        json.extractingPath("$.texts.fr").isEqualTo("Avec roulements à billes");
        json.extractingPath("$.declarable").isEqualTo(true);
        json.extractingPath("$.section.section").isEqualTo("XVII");
        json.extractingPath("$.ancestors[*].text").isEqualTo(List.of("Road vehicles", "Bicycles without motor", "Bicycles"));
        json.extractingPath("$.children").isEqualTo(List.of());
        json.extractingPath("$.supplementaryUnit").isEqualTo("NAR");
        json.extractingPath("$.footnotes[0].code").isEqualTo("DM001");
        json.extractingPath("$.measures[*].measureType").asArray().contains("103", "142", "552", "305");
    }

    @Test
    void showsWhatStandsBelowAHeading() {
        var json = assertThat(http.get().uri(TARIFF + "/commodities/8517?pack=demo&date=2026-03-01&language=fr")).hasStatusOk()
                .bodyJson();
        json.extractingPath("$.declarable").isEqualTo(false);
        json.extractingPath("$.children[*].code").isEqualTo(List.of("8517130000", "8517140000", "8517620000"));
        json.extractingPath("$.children[0].text").isEqualTo("Téléphones intelligents");
    }

    @Test
    void knowsTheTariffOfAnyDay() {
        assertThat(http.get().uri(TARIFF + "/commodities/8517120000?pack=demo&date=2021-12-31")).hasStatusOk().bodyJson()
                .extractingPath("$.validTo").isEqualTo("2021-12-31");
        assertThat(http.get().uri(TARIFF + "/commodities/8517120000?pack=demo&date=2022-01-01")).hasStatusOk().bodyJson()
                .extractingPath("$.text").isNull();
        assertThat(http.get().uri(TARIFF + "/search?pack=demo&q=cellular&date=2021-12-31")).hasStatusOk().bodyJson()
                .extractingPath("$.hits[0].code").isEqualTo("8517120000");
    }

    @Test
    void findsByWordsAndSaysWhere() {
        var json = assertThat(http.get().uri(TARIFF + "/search?pack=demo&q=bycicles with ball bearing&date=2026-03-01"))
                .hasStatusOk().bodyJson();
        json.extractingPath("$.hits[0].code").isEqualTo("8712003000");
        json.extractingPath("$.hits[0].matches[0].start").isEqualTo(5);
        json.extractingPath("$.hits[0].ancestors[0].text").isEqualTo("Road vehicles");
        json.extractingPath("$.hits[0].score").asString().matches("\\d+\\.\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%00", "%E2%98%83", "\"(", "*:*", "qqqqxxxx"})
    void findsNothingForNonsense(String q) {
        assertThat(http.get().uri(java.net.URI.create(TARIFF + "/search?pack=demo&q="
                + (q.startsWith("%") ? q : java.net.URLEncoder.encode(q, StandardCharsets.UTF_8)))))
                .hasStatusOk()
                .bodyJson().extractingPath("$.hits").isEqualTo(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=x&limit=0", "/search?q=x&limit=101", "/search?q=x&limit=ten", "/search?q=x&date=today",
            "/commodities/bicycle", "/commodities/8517?date=2026-02-30", "/measures.csv?date=x"})
    void refusesAQuestionThatMakesNoSense(String path) {
        assertThat(http.get().uri(TARIFF + path)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void refusesAQuestionThatIsTooLong() {
        assertThat(http.get().uri(TARIFF + "/search?q=" + "a".repeat(201))).hasStatus(400);
        assertThat(http.get().uri(TARIFF + "/search?q=x&pack=nowhere")).hasStatus(404);
    }

    @Test
    void hasNoTextsWhereAPackHasNoNomenclature() {
        var json = assertThat(http.get().uri(TARIFF + "/commodities/8517130000?pack=gb")).hasStatusOk().bodyJson();
        json.extractingPath("$.declarable").isNull();
        json.extractingPath("$.measures[*].measureType").asArray().contains("305");
        assertThat(http.get().uri(TARIFF + "/search?pack=gb&q=shoes")).hasStatus(404).bodyJson().extractingPath("$.detail")
                .asString().contains("gb has no nomenclature", "?pack=", "./tamga import nomenclature");
    }

    @Test
    void givesWholeTablesWithTheVersionOfTheLawAsTag() throws Exception {
        var all = http.get().uri(TARIFF + "/nomenclature.csv?pack=demo").exchange();
        String table = body(all);
        assertThat(table).startsWith("code,suffix,indents,valid_from,valid_to,text_en,text_fr\n01,80,0,,,Live animals,");
        assertThat(table).contains("8517120000", "8517130000");
        assertThat(body(http.get().uri(TARIFF + "/nomenclature.csv?pack=demo&date=2021-12-31").exchange()))
                .contains("8517120000")
                .doesNotContain("8517130000");
        assertThat(body(http.get().uri(TARIFF + "/measures.csv?pack=demo&date=2026-03-01").exchange()))
                .contains("AD1,871200,552,CN").contains("P:N954:27;P::07");
        String tag = String.valueOf(all.getResponse().getHeader("ETag"));
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(http.get().uri(TARIFF + "/nomenclature.csv?pack=demo").header("If-None-Match", tag)).hasStatus(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tariff", "/tariff?q=bicycle&pack=demo", "/tariff/8712?pack=demo",
            "/api/v1/tariff/search?pack=demo&q=x",
            "/api/v1/tariff/commodities/8712", "/api/v1/tariff/measures.csv"})
    void isOpenToEverybodyToRead(String path) {
        assertThat(http.get().uri(path)).hasStatusOk();
    }

    @Test
    void isForAdministratorsToChange() {
        String upload = "/api/v1/admin/packs/demo/nomenclature";
        assertThat(http.post().uri(upload).contentType("text/csv").content("code,text_en\n98,x\n")).hasStatus(401);
        for (String name : List.of("trader", "broker", "officer", "agency", "tax")) {
            assertThat(http.post().uri(upload).contentType("text/csv").content("code,text_en\n98,x\n")
                    .with(httpBasic(name, ServerTest.PASSWORD))).as(name).hasStatus(403);
        }
        assertThat(http.post().uri("/tariff").with(csrf())).satisfies(
                answer -> assertThat(answer.getResponse().getStatus()).isIn(302, 401, 403, 405));
        assertThat(http.post().uri("/api/v1/tariff/search?q=x")).hasStatus(401);
    }

    private static String body(org.springframework.test.web.servlet.assertj.MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
