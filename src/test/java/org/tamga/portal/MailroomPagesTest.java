package org.tamga.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;
import org.tamga.mailroom.Letter;
import org.tamga.mailroom.store.MessageStore;
import org.tamga.shared.TimeOrderedId;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** What comes in and goes out, in a real browser. */
@ServerTest
class MailroomPagesTest extends InBrowser {

    private static final Path SAMPLES = Path.of("src/main/resources/samples");

    @Autowired
    private MessageStore messages;

    @Autowired
    private TransactionOperations transactions;

    @TempDir
    private Path folder;

    @Test
    void aCasePageShowsWhatHappensWhileSomebodyLooksAtIt() throws Exception {
        // given the page of a declaration that waits for its goods
        Outsider trader = new Outsider(port, "trader");
        String mrn = trader.lodge(Files.readString(SAMPLES.resolve("3-in-advance.xml"))
                .replaceFirst("<FunctionalReferenceID>[^<]*<", "<FunctionalReferenceID>LIVE-1<").getBytes(UTF_8)).succeeded()
                .json().path("mrn").asString();
        browser.visit("/cases/" + mrn);
        assertThat(browser.find(".case-head .stamp").getText()).isEqualToIgnoringCase("lodged");

        // when they come
        trader.lodge(Files.readString(SAMPLES.resolve("requests/presentation.xml")).replace("{mrn}", mrn)
                .replace(">SAMPLE<", ">LIVE-2<").getBytes(UTF_8)).succeeded();

        // then the page says so by itself
        browser.await(".case-head .stamp--go");
        assertThat(browser.text()).contains("TMGCLE Goods cleared").contains("there is a new notice");
        browser.picture("case-live");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void manyMessagesAreLodgedOnThePageAndFollowedToTheirEnd() throws Exception {
        Path zip = folder.resolve("morning.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 1; i <= 5; i++) {
                out.putNextEntry(new ZipEntry("order-" + i + ".xml"));
                out.write(Files.readString(SAMPLES.resolve("1-coffee-machines.xml")).replace("SAMPLE-1", "PAGE-" + i)
                        .getBytes(UTF_8));
            }
            out.putNextEntry(new ZipEntry("letter.txt"));
            out.write("Good morning".getBytes(UTF_8));
        }

        browser.visit("/");
        browser.find("form[action='/lodge/bundle']").findElement(By.xpath("ancestor::details/summary"))
                .click();
        browser.find("#files").sendKeys(zip.toAbsolutePath().toString());
        browser.enter("form[action='/lodge/bundle'] button", "");
        browser.await("tr:nth-child(5) .stamp--go");

        assertThat(browser.path()).startsWith("/bundles/");
        assertThat(browser.text()).contains("order-5.xml", "letter.txt", "no message of a kind that is handled here");
        browser.picture("bundle");
        browser.resize(400, 800);
        browser.picture("bundle-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void whatWasReadIsAcknowledgedOnThePageAndNotShownAgain() throws Exception {
        Outsider trader = new Outsider(port, "trader");
        trader.lodge(Files.readString(SAMPLES.resolve("1-coffee-machines.xml")).replace("SAMPLE-1", "READ-1").getBytes(UTF_8))
                .succeeded();
        String hook = trader.post("/api/v1/webhooks", "application/json", "{\"url\":\"http://127.0.0.1:9/push\"}").succeeded()
                .json().path("id").asString();
        browser.visit("/notices");
        String first = browser.find("tbody tr").getText();
        assertThat(browser.text()).contains("http://127.0.0.1:9/push", "Declaration accepted (01)", "Charge: final (13, 4)",
                "Goods cleared (09)");
        browser.picture("notices");
        browser.resize(400, 800);
        browser.picture("notices-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);

        browser.enter("#acknowledge", "");

        assertThat(browser.list("tbody tr")).allSatisfy(row -> assertThat(row.getText()).isNotEqualTo(first));
        trader.delete("/api/v1/webhooks/" + hook);
    }

    @Test
    void anOfficerLooksAtWhatWasSetAsideAndDecides() {
        Letter letter = new Letter(TimeOrderedId.next(), "trader", "unheard-of", Clock.systemUTC().instant());
        transactions.executeWithoutResult(status -> messages.receive(List.of(new MessageStore.Incoming(letter,
                letter.conversation().toString(), "http", "hash", "?".getBytes(UTF_8), 0, UUID.randomUUID()))));
        Outsider officer = new Outsider(port, "officer");
        while (officer.get("/api/v1/admin/set-aside/" + letter.conversation()).status() != 200) {
            Thread.onSpinWait();
        }
        browser.visit("/set-aside");
        assertThat(browser.path()).startsWith("/sign-in");
        browser.find("#username").sendKeys("officer");
        browser.enter("#password", ServerTest.PASSWORD);
        browser.visit("/set-aside");
        String section = "[aria-labelledby='m-" + letter.conversation() + "']";
        assertThat(browser.find(section).getText()).contains("nobody handles messages of this kind");
        browser.picture("set-aside");

        browser.find(section + " details:last-of-type summary").click();
        browser.enter(section + " input[name=reason]", "please send it on paper");

        assertThat(browser.find("[role=status]").getText()).contains("given up");
        assertThat(browser.find("#decided").isDisplayed()).isTrue();
        browser.resize(400, 800);
        browser.picture("set-aside-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }
}
