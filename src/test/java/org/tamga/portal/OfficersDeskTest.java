package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** An officer finds what waits for him, and decides it, in a real browser. */
@ServerTest
class OfficersDeskTest extends InBrowser {

    @Test
    void anOfficerRecordsThatGoodsWereExaminedAndTheyGo() throws IOException {
        // given
        new Outsider(port, "admin").upload("accounts", Files.readString(Path.of("scenarios/23-inspection/accounts.csv")))
                .succeeded();
        String mrn = lodgeFireworks();
        browser.visit("/cases/" + mrn);
        assertThat(browser.list(".todo__one button")).as("a trader decides nothing").isEmpty();

        // when
        signIn("officer");
        browser.resize(390, 844);
        browser.visit("/");
        browser.picture("officers-desk-phone");
        assertThat(browser.find("#desk").getText()).contains(mrn, "Physical control");
        browser.visit("/cases/" + mrn);
        browser.enter(".todo__one button", "");

        // then
        assertThat(browser.find(".done").getText()).contains("Recorded");
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("released");
        assertThat(browser.complaints()).isEmpty();
        browser.picture("case-decided-phone");
        browser.visit("/");
        assertThat(browser.find("#desk").getText()).doesNotContain(mrn);
    }

    private String lodgeFireworks() throws IOException {
        String message = Files.readString(Path.of("scenarios/23-inspection/declaration.xml")).replace("SC23-A",
                "DESK-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT));
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json().path("mrn")
                .asString();
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.enter("#password", ServerTest.PASSWORD);
    }
}
