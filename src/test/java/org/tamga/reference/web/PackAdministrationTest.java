package org.tamga.reference.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.tamga.platform.web.UploadProblems;
import org.tamga.reference.LawBook;
import org.tamga.reference.PackTables;
import org.tamga.testing.TestDatabase;
import org.tamga.testing.TestLaw;

class PackAdministrationTest {

    private static final byte[] ATOLL = """
            id: atoll
            name: {en: Atoll}
            country: XA
            currency: ATD
            zone: UTC
            languages: [en]
            """.getBytes(UTF_8);

    private final TestDatabase database = TestDatabase.create();
    private final LawBook laws = TestLaw.book(database);
    private final MockMvc http = MockMvcBuilders
            .standaloneSetup(new PackAdministration(laws, new PackTables(laws)), new PackPublication(laws, Clock.systemUTC()))
            .setControllerAdvice(new ReferenceProblems(), new UploadProblems())
            .defaultRequest(get("/").principal(() -> "admin")).build();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void bringsAWholePackIntoForce() throws Exception {
        http.perform(post("/api/v1/admin/packs").content(zip(Map.of("pack.yaml", ATOLL)))).andExpect(status().isOk())
                .andExpect(jsonPath("$.pack").value("atoll"));

        http.perform(get("/api/v1/packs/atoll")).andExpect(jsonPath("$.currency").value("ATD"))
                .andExpect(jsonPath("$.lawVersion").value(laws.current("atoll").version()));
    }

    @Test
    void namesEveryFaultOfAPackAndChangesNothing() throws Exception {
        byte[] list = "code,valid_from,valid_to\nA,,\nA,,\n".getBytes(UTF_8);
        byte[] rates = "currency,from,to,rate\nEUR,,,0\n".getBytes(UTF_8);

        http.perform(post("/api/v1/admin/packs")
                .content(zip(Map.of("pack.yaml", ATOLL, "codelists/a.csv", list, "rates.csv", rates))))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.faults[0].file").value("codelists/a.csv"))
                .andExpect(jsonPath("$.faults[0].row").value(3)).andExpect(jsonPath("$.faults[1].file").value("rates.csv"));

        assertThat(laws.find("atoll")).isEmpty();
    }

    @Test
    void answersWhatWasLoadedAndWhatRefused() throws Exception {
        http.perform(post("/api/v1/admin/packs/gb/rates?mode=add").content("currency,from,to,rate\nUSD,,,1.3\nUSD,,,1.4\n"))
                .andExpect(status().isOk()).andExpect(jsonPath("$.loaded").value(1))
                .andExpect(jsonPath("$.refused[0].row").value(3))
                .andExpect(jsonPath("$.refused[0].reason").value("USD overlaps row 2"))
                .andExpect(jsonPath("$.lawVersion").value(laws.current("gb").version()));
    }

    @Test
    void publishesACodeListOfADay() throws Exception {
        http.perform(post("/api/v1/admin/packs/gb/codelists/moons?mode=replace")
                .content("code,valid_from,valid_to,text_en\nIO,2020-01-01,2020-12-31,Io\nEU,2021-01-01,,Europa\n"))
                .andExpect(status().isOk());

        http.perform(get("/api/v1/packs/gb/codelists/moons?date=2020-06-01")).andExpect(jsonPath("$.codes.length()").value(1))
                .andExpect(jsonPath("$.codes[0].texts.en").value("Io"));
    }

    @Test
    void saysWhatItDoesNotKnow() throws Exception {
        http.perform(get("/api/v1/packs/nowhere")).andExpect(status().isNotFound());
        http.perform(get("/api/v1/packs/gb/codelists/nothing")).andExpect(status().isNotFound());
        http.perform(post("/api/v1/admin/packs/gb/nothing").content("a\n1\n")).andExpect(status().isNotFound());
        http.perform(post("/api/v1/admin/packs/gb/rates?mode=sideways").content("a\n1\n")).andExpect(status().isBadRequest());
        http.perform(post("/api/v1/admin/packs/gb/rates").content(new byte[]{(byte) 0xC3, 0x28}))
                .andExpect(status().isBadRequest());
        http.perform(post("/api/v1/admin/packs").content("no zip")).andExpect(status().isBadRequest());
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
