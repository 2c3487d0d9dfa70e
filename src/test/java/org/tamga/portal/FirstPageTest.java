package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

@ServerTest
class FirstPageTest extends InBrowser {

    private static final Path MESSAGE = Path.of("src/test/resources/messages/import.xml");

    @TempDir
    private Path folder;

    @Test
    void saysWhatRunsHere() {
        browser.visit("/");

        browser.picture("front");
        assertThat(browser.text()).contains("Country packs", "demo", "gb", "Demo mode");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysWhileAMaintenanceLastsThatDeclarationsAreReceivedAndHeld() {
        Outsider admin = new Outsider(port, "admin");
        admin.post("/api/v1/admin/maintenance/start", "application/json", "{\"reason\": \"new disks\"}").succeeded();
        try {
            browser.visit("/");
            browser.picture("maintenance");
            assertThat(browser.find(".mode--stopped").getText()).contains("Maintenance since", "new disks",
                    "get their receipts");
            browser.resize(400, 800);
            browser.picture("maintenance-phone");
        } finally {
            admin.post("/api/v1/admin/maintenance/end", "application/json", "").succeeded();
        }
        browser.visit("/");
        assertThat(browser.list(".mode--stopped")).isEmpty();
    }

    @Test
    void lodgesAFileOfOnesOwnAndShowsItsCase() throws Exception {
        lodge(freshMessage());

        browser.await(".case");
        browser.picture("case");
        assertThat(browser.path()).startsWith("/cases/");
        assertThat(browser.find(".stamp").getText()).isNotBlank();
        assertThat(browser.list(".way__stop")).isNotEmpty();
        assertThat(browser.complaints()).isEmpty();
        browser.resize(400, 800);
        browser.picture("case-phone");
        assertThatNothingIsWiderThanThePage();
    }

    @Test
    void listsWhatWasLodged() throws Exception {
        lodge(freshMessage());
        browser.await(".case");
        String mrn = browser.find("h1").getText();

        browser.visit("/");

        browser.picture("front-with-declarations");
        assertThat(browser.find("#live").getText()).contains(mrn);
    }

    @Test
    void lodgesASample() {
        browser.visit("/");
        assertThat(browser.list("#sample option")).isNotEmpty();

        browser.find("form[action='/lodge'] button").click();

        browser.await(".case");
        browser.picture("case-of-sample");
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("released");
        browser.find(".charge__why summary").click();
        browser.picture("case-explained");
        assertThat(browser.find(".charge__why .trace").isDisplayed()).isTrue();
    }

    @Test
    void saysWhereAFileIsMalformed() throws Exception {
        lodge(Files.writeString(folder.resolve("broken.xml"), "<Declaration>\n  <ID>1</Id>\n</Declaration>"));

        browser.picture("front-malformed");
        assertThat(browser.find("[role=alert]").getText()).contains("The file was not taken in", "Line 2");
    }

    @Test
    void hidesWhatDoesNotExist() {
        browser.visit("/cases/26GBA0000000000009");

        assertThat(browser.text()).contains("There is no such page").doesNotContain("Exception");
    }

    @Test
    void canBeUsedByKeyboardAndScreenReader() {
        browser.visit("/");

        browser.find("body").sendKeys(Keys.TAB);
        assertThat(browser.focused().getText()).isEqualTo("Skip to the content");
        assertThat(browser.list("main h1")).hasSize(1);
        assertThat(browser.list("header")).hasSize(1);
        assertThat(browser.list("nav[aria-label]")).isNotEmpty();
        assertThat(browser.script("return [...document.querySelectorAll('input:not([type=hidden]),select')]"
                + ".filter(field => !document.querySelector(`label[for='${field.id}']`)).length")).isEqualTo(0L);
        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo("en");
    }

    @Test
    void fitsAPhone() {
        browser.resize(400, 800);
        browser.visit("/");

        browser.picture("front-phone");
        assertThatNothingIsWiderThanThePage();
    }

    @Test
    void signsIn() {
        browser.visit("/sign-in");
        browser.picture("sign-in");
        browser.find("#username").sendKeys("officer");
        browser.find("#password").sendKeys(ServerTest.PASSWORD);
        browser.press("main button");

        browser.await("form[action='/sign-out']");
        assertThat(browser.find(".masthead").getText()).contains("officer", "Sign out");
    }

    private void assertThatNothingIsWiderThanThePage() {
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    private void lodge(Path file) {
        browser.visit("/");
        browser.find("#file").sendKeys(file.toAbsolutePath().toString());
        browser.press("form[action='/lodge/file'] button");
    }

    private Path freshMessage() throws Exception {
        String reference = "PORTAL" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        String message = Files.readString(MESSAGE)
                .replaceFirst("(<(?:\\w+:)?FunctionalReferenceID>)[^<]*", "$1" + reference);
        return Files.writeString(folder.resolve("declaration.xml"), message);
    }
}
