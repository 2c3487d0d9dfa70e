package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Two officers change the law on the pages. */
@LawServerTest
class DraftPageTest extends InBrowser {

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    @TempDir
    private Path folder;

    @Test
    void asksWhoOneIs() {
        browser.visit("/drafts");

        assertThat(browser.path()).startsWith("/sign-in");
    }

    @Test
    void aChangeGoesFromOneOfficerToAnotherAndIntoForce() {
        // given
        signIn("admin");
        browser.visit("/drafts");
        browser.find("#title").sendKeys("Duty on toys");
        browser.find("#pack").sendKeys("demo");
        browser.find("main form #reason").sendKeys("Budget");
        browser.enter("main form button", "");
        browser.await("#withdraw");
        String draft = browser.path();
        new Outsider(port, "admin").upload("drafts/" + draft.replace("/drafts/", "") + "/tables/measures?mode=add",
                HEADER + "TOY1,9503,103,1011,,,,,5.50 %,,2026-01-01,,Toys Act 1\n").succeeded();

        // when
        browser.visit(draft);
        browser.picture("draft");
        assertThat(browser.text()).contains("TOY1", "5.50 %", "TS-243");
        act("#submit", "Ready");
        act("#approve", "I wrote it myself");
        assertThat(browser.find("[role=alert]").getText()).contains("second person");

        browser.enter("form[action='/sign-out'] button", "");
        signIn("officer");
        browser.visit(draft);
        act("#approve", "Seen");
        assertThat(browser.find("[role=alert]").getText()).contains("TS-243 has to be acknowledged");
        browser.list("input[name=acknowledge]").forEach(box -> box.sendKeys(Keys.SPACE));
        act("#approve", "Agreed");
        act("#schedule", "The day has come");

        // then
        browser.picture("draft-in-force");
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("in force");
        assertThat(browser.find(".case__side").getText()).containsIgnoringCase("approved").contains("by officer: Agreed");
        assertThat(browser.complaints()).isEmpty();
        browser.resize(400, 800);
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aConflictIsDecidedAndTheMomentIsSetOnThePage() {
        // given two drafts that say different things about the same measure, of which one comes into force
        Outsider admin = new Outsider(port, "admin");
        String first = draft(admin, "CHESS,9701,103,1011,,,,,5.00 %,,2026-01-01,,Games Act 1\n");
        String second = draft(admin, "CHESS,9701,103,1011,,,,,4.00 %,,2026-01-01,,Games Act 2\n");
        post(admin, first + "/submit", "{\"reason\": \"ready\"}");
        post(new Outsider(port, "officer"), first + "/approve", "{\"reason\": \"seen\", \"acknowledge\": [\"TS-243\"]}");
        post(admin, first + "/schedule", "{\"reason\": \"now\"}");

        // when the other is made again from the law in force
        signIn("admin");
        browser.visit("/drafts/" + second);
        act("#rebase", "The law has changed");
        assertThat(browser.find("#act").getText()).contains("Both changed tariff/measures.csv", "duty 4.00 %", "duty 5.00 %");
        browser.picture("draft-conflict");
        browser.find("#mine-0").sendKeys(Keys.SPACE);
        act("#rebase", "Ours is the later act");
        assertThat(browser.text()).contains("4.00 %").doesNotContain("must be rebased");
        act("#submit", "Ready");
        browser.enter("form[action='/sign-out'] button", "");

        // and approved for a day to come
        signIn("officer");
        browser.visit("/drafts/" + second);
        browser.list("input[name=acknowledge]").forEach(box -> box.sendKeys(Keys.SPACE));
        act("#approve", "Agreed");
        browser.script("document.querySelector('#at').value = '2020-01-01T00:00'; return 1");
        act("#schedule", "Yesterday");
        assertThat(browser.find("[role=alert]").getText()).contains("does not change in the past");
        browser.script("document.querySelector('#at').value = '2090-01-01T00:00'; return 1");
        act("#schedule", "A day to come");

        // then
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("scheduled");
        assertThat(browser.text()).contains("Comes into force at 1 Jan 2090, 00:00:00 UTC");
        browser.find("#branch-title").isDisplayed();
        act("#withdraw", "It was a test");
    }

    @Test
    void aWholeFileGoesIntoADraftAndOutOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("note.yaml"), "note: tried\n");
        String draft = draft(new Outsider(port, "admin"), "WHIST,9701,103,1011,,,,,2.00 %,,2026-01-01,,Games Act 4\n");
        signIn("admin");
        browser.visit("/drafts/" + draft);
        put("texts/note.yaml", null, "file");
        assertThat(browser.find("[role=alert]").getText()).contains("Choose a file");

        put("texts/../note.yaml", file, "file");
        assertThat(browser.find("[role=alert]").getText()).contains("not a path inside a pack");
        put("texts/note.yaml", file, "file");
        assertThat(browser.find("section[aria-labelledby=difference]").getText()).contains("texts/note.yaml");
        put("texts/note.yaml", null, "remove");
        assertThat(browser.find("section[aria-labelledby=difference]").getText()).contains("WHIST")
                .doesNotContain("texts/note.yaml");
        put("", file, "pack");
        assertThat(browser.list("[role=alert]")).as("no zip").hasSize(1);
    }

    private void put(String path, @Nullable Path file, String what) {
        assertThat(browser.find("#contents a[href$='/files']").getDomProperty("href")).isNotEmpty();
        browser.find("details:has(#whole) summary").sendKeys(Keys.ENTER);
        browser.find("#path").clear();
        browser.find("#path").sendKeys(path);
        if (file != null) {
            browser.find("#whole-file").sendKeys(file.toString());
        }
        browser.enter("#whole button[value=" + what + "]", "");
    }

    @Test
    void theLawOfNoTimeIsNotBroughtBack() {
        signIn("officer");
        browser.visit("/drafts");
        browser.picture("drafts");
        browser.script("document.querySelector('#moment').value = '2001-01-01T00:00:00'; return 1");
        browser.find("#back-reason").sendKeys("Nostalgia");
        browser.enter("#roll-back button", "");

        assertThat(browser.find("[role=alert]").getText()).contains("was in force at 2001-01-01");
        assertThat(browser.text()).contains("What was in force");
    }

    @Test
    void aDraftBeginsWithWhatAnotherContains() {
        String first = draft(new Outsider(port, "admin"), "DRAUGHTS,9701,103,1011,,,,,3.00 %,,2026-01-01,,Games Act 3\n");
        signIn("officer");
        browser.visit("/drafts/" + first);
        browser.find("details:has(#branch) summary").sendKeys(Keys.ENTER);
        browser.find("#branch-title").sendKeys("Games, part two");
        browser.find("#branch-reason").sendKeys("Builds on the first");
        browser.enter("#branch button", "");

        assertThat(browser.path()).startsWith("/drafts/").isNotEqualTo("/drafts/" + first);
        assertThat(browser.text()).contains("Games, part two", "DRAUGHTS", "3.00 %");
        browser.find("#rows").sendKeys(HEADER.strip() + "\nDRAUGHTS,9701,103,1011,,,,,nonsense,,2026-01-01,,Games Act 3");
        browser.enter("#load button", "");
        assertThat(browser.find("[role=status]").getText()).contains("0 rows are in the draft now", "Line 2 is not");
    }

    private static String draft(Outsider admin, String row) {
        String id = admin.post("/api/v1/admin/drafts", "application/json",
                "{\"pack\": \"demo\", \"title\": \"Games\", \"reason\": \"agreed\"}").succeeded().json().path("id").asString();
        admin.upload("drafts/" + id + "/tables/measures?mode=add", HEADER + row).succeeded();
        return id;
    }

    private static void post(Outsider who, String path, String body) {
        who.post("/api/v1/admin/drafts/" + path, "application/json", body).succeeded();
    }

    private void act(String button, String reason) {
        browser.find("#act #reason").sendKeys(reason);
        browser.enter(button, "");
        browser.await("#way");
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(ServerTest.PASSWORD);
        browser.press("main button");
        browser.await("form[action='/sign-out']");
    }
}
