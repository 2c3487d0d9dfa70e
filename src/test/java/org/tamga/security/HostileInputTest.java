package org.tamga.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.function.UnaryOperator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** What comes in is data and is never carried out, however it looks and however large it is. */
@ServerTest
class HostileInputTest {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Identities identities;

    @ParameterizedTest
    @ValueSource(strings = {"' or '1'='1", "x'; drop table access.identity; --", "\\'; select pg_sleep(5); --", "%00", "${7*7}",
            "#{T(java.lang.Runtime).getRuntime().exec('id')}", "${jndi:ldap://127.0.0.1/x}"})
    void aTextThatLooksLikeACommandIsAText(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        Outsider admin = new Outsider(port, "admin");
        for (String path : new String[]{"/api/v1/tariff/search?q=", "/api/v1/declarations/", "/api/v1/tariff/quotas/",
                "/api/v1/packs/demo/codelists/", "/api/v1/admin/proposals?pack=", "/api/v1/tariff/commodities/"}) {
            Outsider.Answer answer = admin.get(path + encoded);
            assertThat(answer.status()).as(path + text).isLessThan(500);
            assertThat(answer.body()).doesNotContain("PSQLException", "at org.", "uid=");
            assertThat(answer.body()).as("evaluated").doesNotContain("\"49\"", ">49<");
        }
        assertThat(jdbc.sql("select count(*) from access.identity").query(Long.class).single()).isNotNegative();
    }

    @Test
    void theNameOfASenderIsNeverCarriedOut() throws IOException {
        String name = "o'hara\"; drop table access.identity; --" + COUNT.incrementAndGet();
        identities.put(name, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());

        String mrn = new Outsider(port, name).lodge(declaration(text -> text)).succeeded().json().path("mrn").asString();

        assertThat(new Outsider(port, name).get("/api/v1/declarations/" + mrn).status()).isEqualTo(200);
    }

    @Test
    void codeInADeclarationIsShownAsTextOnThePage() throws IOException {
        String mrn = new Outsider(port, "trader").lodge(declaration(text -> text.replaceFirst("<Description>[^<]*",
                "<Description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"))).succeeded().json()
                .path("mrn").asString();

        String page = Outsider.unnamed(port).page("/cases/" + mrn).body();

        assertThat(page).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void anEntityOfAMessageIsNeverReadNorMultiplied() {
        Outsider trader = new Outsider(port, "trader");
        String external = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<Declaration><ID>&x;</ID></Declaration>";
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("]><Declaration><ID>&a29;</ID></Declaration>");

        for (String message : new String[]{external, laughs.toString()}) {
            Outsider.Answer answer = trader.post("/api/v1/declarations", "application/xml", message);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("root:");
        }
    }

    @Test
    void whatIsTooLargeIsRefusedWithoutBeingSwallowed() {
        Outsider trader = new Outsider(port, "trader");
        byte[] large = new byte[(32 << 20) + 1000];
        Arrays.fill(large, (byte) ' ');

        assertThat(http.post().uri("/api/v1/declarations").with(httpBasic("trader", ServerTest.PASSWORD)).content(large))
                .hasStatus(413);
        assertThat(trader.post("/api/v1/declarations", "application/xml", "<a>".repeat(5000)).status()).isEqualTo(400);
        assertThat(trader.post("/api/v1/calculations", "application/json", "[".repeat(100_000)).status()).isEqualTo(400);
        assertThat(trader.post("/api/v1/calculations", "application/json",
                "{\"date\": \"" + "x".repeat(1 << 20) + "\"}").status()).isBetween(400, 499);
        assertThat(trader.get("/api/v1/tariff/search?q=" + "x".repeat(20_000)).status()).isIn(400, 414, 431);
        assertThat(trader.get("/api/v1/tariff/search?q=" + "x".repeat(5_000)).status()).isLessThan(500);
    }

    @Test
    void aPackThatLeadsOutOfItselfOrGrowsWithoutEndIsRefused() throws IOException {
        Outsider admin = new Outsider(port, "admin");
        assertThat(admin.post("/api/v1/admin/packs", "application/zip", zip("../../evil.yaml", 10)).status()).isBetween(400,
                499);
        assertThat(admin.post("/api/v1/admin/packs", "application/zip", zip("/etc/evil.yaml", 10)).status()).isBetween(400,
                499);
        assertThat(admin.post("/api/v1/admin/packs", "application/zip", zip("pack.yaml", 300 << 20)).status()).isBetween(400,
                499);
        assertThat(admin.post("/api/v1/admin/packs", "application/zip", "no zip at all").status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/../application.yaml", "/assets/%2e%2e/application.yaml", "/assets/..%2fapplication.yaml",
            "/webjars/..%5c..%5capplication.yaml", "/api/v1/packs/..%2f..%2fpack/codelists", "//etc/passwd", "/assets;/x",
            "/api/v1/admin/../status/../admin/identities"})
    void noPathLeadsOutOfWhatIsServed(String path) {
        Outsider.Answer answer = Outsider.unnamed(port).get(path);

        assertThat(answer.status()).isBetween(300, 499);
        assertThat(answer.body()).doesNotContain("spring:", "root:");
    }

    private static byte[] declaration(UnaryOperator<String> change) throws IOException {
        return change.apply(Files.readString(Path.of("scenarios/01-plain-import/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>HOSTILE-" + COUNT.incrementAndGet()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1 << 20];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block, 0, Math.min(block.length, size - written));
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
