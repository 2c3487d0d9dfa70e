package org.tamga.tariff.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tamga.access.Callers;
import org.tamga.reference.LawBook;
import org.tamga.tariff.calculator.DutyCalculator;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;
import org.tamga.tariff.quota.QuotaOffice;
import org.tamga.tariff.quota.store.QuotaLedger;
import org.tamga.tariff.ruling.RulingRegister;
import org.tamga.tariff.ruling.store.RulingStore;
import org.tamga.tariff.search.TariffSearch;
import org.tamga.tariff.search.names.EverydayNamesPart;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class CalculationControllerTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final LawBook laws = TestLaw.book(database, new TariffPack(), new NomenclaturePack(),
            new EverydayNamesPart());

    private final MockMvc web = MockMvcBuilders
            .standaloneSetup(new CalculationController(laws, new DutyCalculator(new QuotaOffice(
                    new QuotaLedger(database.dataSource(), database.jdbc()), database.transactions(), Clock.systemUTC()),
                    new RulingRegister(new RulingStore(database.jdbc()))), new Callers()),
                    new PublicTariff(new TariffDay(laws, Clock.systemUTC()), new TariffSearch()))
            .build();

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void takesThePackFromTheQuestionOrFromTheAddressAndNamesIt() throws Exception {
        String question = """
                {%s"date": "2026-03-01", "lines": [{"commodity": "6109100010", "origin": "UZ", "value": "1000"}]}""";
        web.perform(post("/api/v1/calculations").contentType(MediaType.APPLICATION_JSON)
                .content(question.formatted("\"pack\": \"demo\", "))).andExpect(status().isOk())
                .andExpect(jsonPath("$.pack").value("demo")).andExpect(jsonPath("$.currency").value("DMD"));
        web.perform(post("/api/v1/calculations").contentType(MediaType.APPLICATION_JSON).content(question.formatted("")))
                .andExpect(status().isOk()).andExpect(jsonPath("$.pack").value("gb"));
        web.perform(post("/api/v1/calculations?pack=gb").contentType(MediaType.APPLICATION_JSON)
                .content(question.formatted("\"pack\": \"demo\", "))).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0]", containsString("pack")));
    }

    @Test
    void saysWhatWouldBeOwedAndHowElseTheGoodsCouldBeDeclared() throws Exception {
        web.perform(post("/api/v1/calculations?pack=demo").contentType(MediaType.APPLICATION_JSON).content("""
                {"date": "2026-03-01", "direction": "IMPORT", "currency": "DMD", "lines": [
                  {"commodity": "6109100010", "origin": "UZ", "preference": "100", "value": "1000"}]}
                """)).andExpect(status().isOk()).andExpect(jsonPath("$.lines[*].taxType", contains("A00", "F10", "B00")))
                .andExpect(jsonPath("$.lines[*].payable", contains("120.00", "10.00", "134.40")))
                .andExpect(jsonPath("$.lines[0].explanation", containsString("12.00 % of 1,000.00 DMD (customs value)")))
                .andExpect(jsonPath("$.totals.payable").value("264.40"))
                .andExpect(jsonPath("$.options[0].preference").value("300"))
                .andExpect(jsonPath("$.options[0].documents", contains("N954")))
                .andExpect(jsonPath("$.options[0].saving").value("134.40"));
    }

    @Test
    void listsTheDocumentsThatAreNeededAndWhatIsForbidden() throws Exception {
        web.perform(post("/api/v1/calculations?pack=demo").contentType(MediaType.APPLICATION_JSON).content("""
                {"date": "2026-03-01", "lines": [
                  {"commodity": "0102291010", "origin": "UZ", "value": "1000", "documents": ["N853"]},
                  {"commodity": "2524100000", "origin": "UZ", "value": "1000"},
                  {"commodity": "3915100000", "origin": "UZ", "value": "1000", "quantities": {"kilograms": "900"}}]}
                """)).andExpect(status().isOk())
                .andExpect(jsonPath("$.restrictions[*].measure", contains("R0102", "R2524", "R3915")))
                .andExpect(jsonPath("$.restrictions[*].satisfied", contains(true, false, false)))
                .andExpect(jsonPath("$.restrictions[1].prohibition").value(true))
                .andExpect(jsonPath("$.restrictions[2].needs[0].documents", contains("C672")))
                .andExpect(jsonPath("$.restrictions[2].needs[0].thresholds", contains("at most 20.00 KGM")));
    }

    @Test
    void chargesComponentsByTheCodeOfTheCompositionAndEntryPricesInTheirSeason() throws Exception {
        web.perform(post("/api/v1/calculations?pack=demo").contentType(MediaType.APPLICATION_JSON).content("""
                {"date": "2026-07-01", "lines": [
                  {"commodity": "1704907100", "origin": "US", "value": "1000", "additionalCodes": ["7002"],
                   "quantities": {"KGM": "1000"}},
                  {"commodity": "0809400500", "origin": "US", "value": "5050", "quantities": {"DTN": "100"}}]}
                """)).andExpect(status().isOk()).andExpect(jsonPath("$.lines[0].payable").value("208.00"))
                .andExpect(jsonPath("$.lines[3].payable").value("816.00"));
    }

    @Test
    void refusesNumbersThatAreMissingOrThatNobodyMeans() throws Exception {
        web.perform(post("/api/v1/calculations?pack=demo").contentType(MediaType.APPLICATION_JSON).content("""
                {"date": "2026-07-01", "charges": {"FREIGHT": ""}, "lines": [null,
                  {"commodity": "090111", "value": 1e999999999, "documents": [null], "quantities": {"KGM": null}}]}
                """)).andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults", contains("charges.FREIGHT is missing", "lines[0] is missing",
                        "lines[1].value has too many digits", "lines[1].quantities.KGM is missing",
                        "lines[1].documents has an empty entry")));
    }

    @Test
    void namesEverythingThatIsWrongWithAQuestion() throws Exception {
        web.perform(post("/api/v1/calculations?pack=demo").contentType(MediaType.APPLICATION_JSON).content("""
                {"direction": "SIDEWAYS", "lines": [{"commodity": "shirts", "value": "-1"}]}
                """)).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.faults.length()").value(4));
    }

    @Test
    void publishesTheMeasuresOfACode() throws Exception {
        web.perform(get("/api/v1/tariff/commodities/8712003000?date=2026-03-01&origin=CN&pack=demo")).andExpect(status().isOk())
                .andExpect(jsonPath("$.measures[*].measureType", hasItem("552")));
        web.perform(get("/api/v1/tariff/commodities/bicycle?pack=demo")).andExpect(status().isBadRequest());
    }
}
