package org.tamga.tariff.ruling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.List;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A binding ruling from the application to its end, through the public API, with everybody who may not. */
@ServerTest
class RulingTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String APPLICATIONS = "/api/v1/rulings/applications";
    private static final String DESK = "/api/v1/admin/rulings/";
    private static final String HOLDER = "holder of a ruling";
    private static final String STRANGER = "stranger to the ruling";
    private static final String SECOND_OFFICER = "second officer";
    private static final String DECISION = """
            {"commodity": "8516710000", "reasons": "General rules 1 and 6", "keywords": ["coffee", "household"]}""";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @LocalServerPort
    private int port;

    private final String word = "caffettiera" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void people() {
        identities.putForThisRun(SECOND_OFFICER, ServerTest.PASSWORD, Set.of(Role.OFFICER), Set.of());
        identities.putForThisRun(HOLDER, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of("XD000000001001"));
        identities.putForThisRun(STRANGER, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of("XD000000001002"));
    }

    @Test
    void isAppliedForExaminedDecidedConfirmedAndPublishedWithoutWhatIsConfidential() throws Exception {
        JsonNode application = apply();
        String id = application.path("id").asString();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(LocalDate.parse(application.path("dueOn").asString())).isBetween(today.plusDays(120), today.plusDays(128));

        assertThat(actions(step("officer", id, "take", null))).containsExactlyInAnyOrder("REQUEST_INFORMATION", "DECIDE",
                "REFUSE");
        JsonNode asked = step("officer", id, "request-information", "{\"text\": \"Which voltage?\"}");
        assertThat(asked.path("dueOn").isNull()).as("the time stands still").isTrue();
        ok(call(HttpMethod.POST, APPLICATIONS + "/" + id + "/information", HOLDER, "{\"text\": \"230 V\"}"));
        JsonNode decided = step("officer", id, "decide", DECISION);
        assertThat(decided.path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");
        assertThat(actions(decided)).as("not by the officer who decided").isEmpty();
        JsonNode issued = step(SECOND_OFFICER, id, "confirm", null);
        String number = issued.path("number").asString();

        assertThat(number).matches("XDBTI\\d{4}-\\d{5}");
        MvcTestResult published = http.get().uri("/api/v1/rulings/" + number).exchange();
        JsonNode ruling = ok(published);
        assertThat(ruling.path("state").asString()).isEqualTo("VALID");
        assertThat(LocalDate.parse(ruling.path("validTo").asString())).isEqualTo(today.plusYears(3).minusDays(1));
        assertThat(published.getResponse().getContentAsString()).contains(word).doesNotContain("secret alloy",
                "XD000000001001", "drawing-7");
    }

    @Test
    void isFoundByWordsCodeAndDay() throws Exception {
        String number = issue();

        assertThat(search("q=" + word + "+household")).containsExactly(number);
        assertThat(search("q=" + word + "&commodity=8516")).containsExactly(number);
        assertThat(search("q=" + word + "&commodity=8517")).isEmpty();
        assertThat(search("q=" + word + "&date=" + LocalDate.now(ZoneOffset.UTC).plusYears(4))).isEmpty();
        assertThat(search("q=" + word + "+teapot")).isEmpty();
    }

    @Test
    void numbersRulingsWithoutAGap() throws Exception {
        int first = Integer.parseInt(issue().substring(10));
        int second = Integer.parseInt(issue().substring(10));

        assertThat(second).isEqualTo(first + 1);
    }

    @Test
    void isFoundByTheCalculatorAndBindsItsHolderAlone() throws Exception {
        String number = issue();
        String question = """
                {"date": "%s", "lines": [{"commodity": "85167100", "origin": "IT", "value": "1000"}]}"""
                .formatted(LocalDate.now(ZoneOffset.UTC));

        JsonNode holder = ok(call(HttpMethod.POST, "/api/v1/calculations?pack=demo", HOLDER, question));
        JsonNode other = ok(call(HttpMethod.POST, "/api/v1/calculations?pack=demo", STRANGER, question));

        assertThat(binding(holder, number)).isTrue();
        assertThat(binding(other, number)).isFalse();
    }

    @Test
    void isCheckedByADeclarationThatNamesIt() throws Exception {
        String number = issue();

        assertThat(lodge("85167100", number)).isEmpty();
        assertThat(lodge("85171300", number)).containsExactly("DM9104");
        assertThat(lodge("85167100", "XDBTI1999-00001")).containsExactly("DM9101");
        assertThat(lodge("85167100", "DEBTI12345/21-1")).as("of another administration").isEmpty();
        String foreign = issueTo(STRANGER, "XD000000001002");
        assertThat(lodge("85167100", foreign)).containsExactly("DM9103");
    }

    @Test
    void isCheckedByAnAmendmentThatNamesIt() throws Exception {
        // given a declaration that names a ruling which holds
        String number = issue();
        JsonNode declaration = send(message("85167100", number));
        String mrn = declaration.path("mrn").asString();
        assertThat(declaration.path("findings")).isEmpty();

        // when amendments name another in its place: one that there never was, one of somebody else, one that holds
        JsonNode unknown = send(amendment(mrn, "XDBTI1999-00001"));
        JsonNode foreign = send(amendment(mrn, issueTo(STRANGER, "XD000000001002")));
        JsonNode good = send(amendment(mrn, issue()));

        // then
        assertThat(unknown.path("state").asString()).isEqualTo("REFUSED");
        assertThat(codes(unknown)).containsExactly("DM9101");
        assertThat(codes(foreign)).containsExactly("DM9103");
        assertThat(good.path("state").asString()).as(good.toString()).isEqualTo("DONE");
        assertThat(good.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void endsByRevocationWithAPeriodOfGraceForItsHolder() throws Exception {
        JsonNode application = apply();
        String id = application.path("id").asString();
        String number = issue(id);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(call(HttpMethod.POST, DESK + id + "/revoke", "officer", "{\"text\": \"new law\", \"graceTo\": \"%s\"}"
                .formatted(today.plusMonths(7)))).hasStatus(422);
        step("officer", id, "revoke", "{\"text\": \"new law\", \"graceTo\": \"%s\"}".formatted(today.plusMonths(6)));

        assertThat(ok(http.get().uri("/api/v1/rulings/" + number).exchange()).path("state").asString()).isEqualTo("REVOKED");
        assertThat(lodge("85167100", number)).as("in the period of grace").isEmpty();
        step("officer", id, "annul", "{\"text\": \"wrong statements\"}");
        assertThat(lodge("85167100", number)).containsExactly("DM9102");
        assertThat(step("officer", id, "note-appeal", "{\"text\": \"court of Demoland 7/26\"}").path("status").asString())
                .isEqualTo("ANNULLED");
    }

    @Test
    void saysWhatIsPossibleInsteadOfWhatIsNot() throws Exception {
        String id = apply().path("id").asString();

        assertThat(call(HttpMethod.POST, DESK + id + "/decide", "officer", DECISION)).hasStatus(409)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON).bodyJson().extractingPath("$.allowedActions").asArray()
                .containsExactly("TAKE");
        step("officer", id, "take", null);
        assertThat(call(HttpMethod.POST, DESK + id + "/decide", "officer", "{}")).hasStatus(422).bodyJson()
                .extractingPath("$.faults.length()").isEqualTo(2);
        step("officer", id, "decide", DECISION);
        assertThat(call(HttpMethod.POST, DESK + id + "/confirm", "officer", null)).as("four eyes").hasStatus(409);
        ok(call(HttpMethod.POST, APPLICATIONS + "/" + id + "/withdraw", HOLDER, null));
        assertThat(call(HttpMethod.POST, DESK + id + "/confirm", SECOND_OFFICER, null)).hasStatus(409).bodyJson()
                .extractingPath("$.status").isEqualTo("WITHDRAWN");
        assertThat(call(HttpMethod.POST, DESK + id + "/sing", "officer", null)).hasStatus(404);
    }

    @Test
    void anApplicationExistsForItsApplicantAndOfficersAlone() throws Exception {
        String id = apply().path("id").asString();

        assertThat(call(HttpMethod.GET, APPLICATIONS + "/" + id, STRANGER, null)).hasStatus(404);
        assertThat(call(HttpMethod.POST, APPLICATIONS + "/" + id + "/withdraw", STRANGER, null)).hasStatus(404);
        assertThat(call(HttpMethod.GET, APPLICATIONS, STRANGER, null)).hasStatusOk().bodyText().doesNotContain(id);
        assertThat(call(HttpMethod.GET, APPLICATIONS, HOLDER, null)).hasStatusOk().bodyText().contains(id);
        assertThat(call(HttpMethod.GET, DESK.substring(0, DESK.length() - 1), "officer", null)).hasStatusOk().bodyText()
                .contains(id);
        assertThat(http.get().uri(APPLICATIONS)).hasStatus(401);
        assertThat(http.get().uri(APPLICATIONS + "/" + id)).hasStatus(401);
        assertThat(http.post().uri(APPLICATIONS)).hasStatus(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trader", "broker", "agency", "tax", "admin"})
    void onlyOfficersDecide(String name) throws Exception {
        String id = apply().path("id").asString();

        assertThat(call(HttpMethod.GET, DESK + id, name, null)).hasStatus(403);
        assertThat(call(HttpMethod.POST, DESK + id + "/take", name, null)).hasStatus(403);
    }

    @Test
    void nobodyAppliesForAnotherPartyAndOfficersNotAtAll() {
        assertThat(call(HttpMethod.POST, APPLICATIONS, STRANGER, application("XD000000001001"))).hasStatus(403);
        assertThat(call(HttpMethod.POST, APPLICATIONS, "officer", application("XD000000001001"))).hasStatus(403);
        assertThat(call(HttpMethod.POST, APPLICATIONS, HOLDER, "{\"pack\": \"demo\", \"kind\": \"BOI\"}")).hasStatus(422)
                .bodyJson().extractingPath("$.faults.length()").isEqualTo(2);
    }

    private String issue() throws Exception {
        return issue(apply().path("id").asString());
    }

    private String issueTo(String name, String holder) throws Exception {
        return issue(ok(call(HttpMethod.POST, APPLICATIONS, name, application(holder))).path("id").asString());
    }

    private String issue(String id) throws Exception {
        step("officer", id, "take", null);
        step("officer", id, "decide", DECISION);
        return step(SECOND_OFFICER, id, "confirm", null).path("number").asString();
    }

    private JsonNode apply() throws Exception {
        return ok(call(HttpMethod.POST, APPLICATIONS, HOLDER, application("XD000000001001")));
    }

    private String application(String holder) {
        return """
                {"pack": "demo", "kind": "BTI", "holder": "%s", "description": "Coffee machine %s", "proposedCode": "85167100",
                 "confidential": "made of a secret alloy",
                 "documents": [{"type": "N380", "reference": "drawing-7", "confidential": true}]}""".formatted(holder, word);
    }

    private JsonNode step(String officer, String id, String action, @org.jspecify.annotations.Nullable String body)
            throws Exception {
        return ok(call(HttpMethod.POST, DESK + id + "/" + action, officer, body));
    }

    private static List<String> actions(JsonNode view) {
        return view.path("allowedActions").valueStream().map(JsonNode::asString).toList();
    }

    private List<String> search(String query) throws Exception {
        return ok(http.get().uri("/api/v1/rulings?pack=demo&" + query).exchange()).valueStream()
                .map(each -> each.path("number").asString()).toList();
    }

    private static boolean binding(JsonNode answer, String number) {
        return answer.path("rulings").valueStream().filter(each -> each.path("number").asString().equals(number)).findFirst()
                .orElseThrow().path("binding").asBoolean();
    }

    /** @return codes of the findings that are about the ruling */
    private List<String> lodge(String commodity, String ruling) throws Exception {
        List<String> codes = codes(send(message(commodity, ruling)));
        assertThat(codes).allMatch(code -> code.startsWith("DM910"));
        return codes;
    }

    private static List<String> codes(JsonNode answer) {
        return answer.path("findings").valueStream().map(each -> each.path("code").asString()).toList();
    }

    private JsonNode send(String message) {
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json();
    }

    private static String message(String commodity, String ruling) throws Exception {
        String message = Files.readString(Path.of("src/main/resources/samples/1-coffee-machines.xml"))
                .replace("SAMPLE-1", reference()).replace("85167100", commodity)
                .replace("<SequenceNumeric>1</SequenceNumeric>\n        <Commodity>", """
                        <SequenceNumeric>1</SequenceNumeric>
                        <AdditionalDocument><CategoryCode>C</CategoryCode><ID>%s</ID><TypeCode>626</TypeCode>
                        <LPCOExemptionCode>AC</LPCOExemptionCode></AdditionalDocument>
                        <Commodity>""".formatted(ruling));
        assertThat(message).contains(ruling);
        return message;
    }

    private static String reference() {
        return "R" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
    }

    /** Puts another number in the place of that of the first document of the first item. */
    private static String amendment(String mrn, String ruling) throws Exception {
        return Files.readString(Path.of("scenarios/15-value-amended/amendment.xml")).replace("{{declaration}}", mrn)
                .replace("SC15-B", reference())
                .replaceFirst("(?s)<Pointer>\\s*<DocumentSectionCode>23A.*?</Pointer>.*?</Pointer>",
                        "<Pointer><SequenceNumeric>1</SequenceNumeric><DocumentSectionCode>02A</DocumentSectionCode>"
                                + "<TagID>D005</TagID></Pointer>")
                .replaceFirst("(?s)<Commodity>.*</Commodity>",
                        "<AdditionalDocument><ID>" + ruling + "</ID></AdditionalDocument>");
    }

    private MvcTestResult call(HttpMethod method, String path, String name, @org.jspecify.annotations.Nullable String body) {
        var request = http.method(method).uri(path).with(httpBasic(name, ServerTest.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON);
        return (body == null ? request : request.content(body)).exchange();
    }

    private static JsonNode ok(MvcTestResult result) throws Exception {
        assertThat(result).hasStatus2xxSuccessful();
        return JSON.readTree(result.getResponse().getContentAsByteArray());
    }
}
