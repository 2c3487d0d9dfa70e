package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** A wrong duty is put right by the demo users on the pages alone: draft, rehearsal, approval, re-rating, refund. */
@LawServerTest
class CorrectionPagesTest extends InBrowser {

    private static final Path SHIPPED = Path.of("packs/demo/tariff/measures.csv");
    private static final Path MESSAGE = Path.of("scenarios/28-older-law/two-months-ago.xml");
    private static final String GOODS = "970640";
    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    private final LocalDate day = LocalDate.now(Clock.systemUTC()).minusDays(60);
    private Outsider admin;

    @BeforeEach
    void prepare() {
        admin = new Outsider(port, "admin");
        admin.upload("accounts", "holder,kind,id,currency,balance,limit\nXD000000001001,DEFERMENT,7700002,DMD,5000.00,0\n")
                .succeeded();
    }

    @AfterEach
    void restore() throws Exception {
        if (browser != null) {
            admin.upload("packs/demo/measures?mode=replace", Files.readString(SHIPPED)).succeeded();
        }
    }

    @Test
    void twoDemoUsersCorrectALawAndWhatWasChargedUnderIt() throws Exception {
        // given two declarations that were charged 6 %
        admin.upload("packs/demo/measures?mode=add", HEADER + measure("6.00 %")).succeeded();
        String first = lodge("CP-1");
        lodge("CP-2");

        // when the administrator drafts 4 %, row by row on the page
        signIn("admin");
        browser.visit("/drafts");
        browser.find("#title").sendKeys("Duty on antiques");
        browser.find("#pack").sendKeys("demo");
        browser.find("main form #reason").sendKeys("Printing error");
        browser.enter("main form button", "");
        browser.await("#withdraw");
        String draft = browser.path();
        browser.find("#rows").sendKeys(HEADER.strip() + "\n" + measure("4.00 %"));
        browser.enter("#load button", "");
        assertThat(browser.find("[role=status]").getText()).contains("1 row is in the draft now");

        // and rehearses it
        browser.visit(draft);
        type("#rehearse #from", day);
        type("#rehearse #to", day);
        browser.find("#rehearse #commodity").sendKeys(GOODS);
        browser.enter("#rehearse button", "");
        awaitEnd();
        assertThat(browser.text()).contains("-44.80", "By size of the difference", "XD000000001001", first);
        browser.picture("rehearsal");
        narrow("rehearsal-narrow");
        browser.visit("/rehearsals");
        browser.picture("rehearsals");

        // and the officer approves it, a second person
        browser.visit(draft);
        assertThat(browser.find(".case__side").getText()).contains("Rehearsal 1");
        act("#submit");
        browser.picture("draft-submitted");
        narrow("draft-submitted-narrow");
        signOut();
        signIn("officer");
        browser.visit(draft);
        browser.list("input[name=acknowledge]").forEach(box -> box.sendKeys(Keys.SPACE));
        act("#approve");
        act("#schedule");
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("in force");
        signOut();

        // when the administrator re-rates under the law that is in force now
        signIn("admin");
        browser.visit("/reratings");
        browser.find("#order #pack").sendKeys("demo");
        type("#order #from", day);
        type("#order #to", day);
        browser.find("#order #commodity").sendKeys(GOODS);
        browser.enter("#order button", "");
        awaitEnd();
        String rerating = browser.path();
        assertThat(browser.text()).contains("XD000000001001", "44.80");
        browser.picture("rerating");
        narrow("rerating-narrow");
        browser.visit("/reratings");
        browser.picture("reratings");

        // then he cannot approve it himself
        browser.visit(rerating);
        browser.enter("main a.govuk-button", "");
        assertThat(browser.text()).contains("somebody else approves them");
        assertThat(browser.list("#approve")).isEmpty();
        signOut();

        // but the officer can: one after he has read why, the other with all of the re-rating
        signIn("officer");
        browser.visit("/proposals?run=" + rerating.replace("/reratings/", ""));
        browser.picture("proposals");
        narrow("proposals-narrow");
        String list = browser.path();
        browser.visit("/proposals/" + first + "-1");
        assertThat(browser.text()).contains("6.00 % of 1,000.00 DMD", "4.00 % of 1,000.00 DMD", "60.00 → 40.00");
        browser.picture("proposal");
        narrow("proposal-narrow");
        browser.enter("#reject", "");
        assertThat(browser.find("[role=alert]").getText()).contains("says why");
        browser.enter("#approve", "");
        assertThat(browser.find(".stamp").getText()).isEqualToIgnoringCase("paid");
        browser.visit(list);
        browser.enter("#approve", "");
        assertThat(browser.find("[role=alert]").getText()).contains("Nothing was chosen");
        browser.enter("#approve-all", "");
        assertThat(browser.find("[role=status]").getText()).contains("1 proposal is decided");
        browser.picture("proposals-decided");
        signOut();

        // and the trader, who need not sign in for the demo, sees it and reads the notice
        browser.visit("/proposals");
        assertThat(browser.text()).contains(first + "-1");
        assertThat(browser.list("#decide button")).isEmpty();
        browser.visit("/cases/" + first);
        assertThat(browser.text()).contains("TMGRFD");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anOrderWithoutDaysIsRefusedOnThePage() {
        signIn("officer");
        browser.visit("/reratings");
        browser.script("document.querySelectorAll('[required]').forEach(each => each.removeAttribute('required')); return 1");
        browser.find("#order #commodity").sendKeys("85x");
        browser.enter("#order button", "");

        assertThat(browser.find("[role=alert]").getText()).contains("from is missing", "to is missing",
                "commodity is not 2 to 10");
    }

    private void awaitEnd() {
        browser.await("main .stamp--go");
    }

    private void type(String css, LocalDate date) {
        browser.script("document.querySelector('" + css + "').value = '" + date + "'; return 1");
    }

    /** As on a telephone: nothing may stick out. */
    private void narrow(String picture) {
        browser.resize(390, 900);
        browser.picture(picture);
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        browser.resize(1280, 1000);
    }

    private void act(String button) {
        browser.find("#act #reason").sendKeys("Printing error");
        browser.enter(button, "");
        browser.await("#way");
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(ServerTest.PASSWORD);
        browser.enter("main button", "");
        browser.await("form[action='/sign-out']");
    }

    private void signOut() {
        browser.enter("form[action='/sign-out'] button", "");
    }

    private static String measure(String duty) {
        return "CP" + GOODS + "," + GOODS + ",103,1011,,,,," + duty + ",,2020-01-01,,Print Order\n";
    }

    private String lodge(String reference) throws Exception {
        String message = Files.readString(MESSAGE).replace("SC28-A", reference).replace("9000028", "7700002")
                .replace("{{today-60}}", day.format(DateTimeFormatter.BASIC_ISO_DATE)).replace("71012100", GOODS + "00");
        return new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json().path("mrn")
                .asString();
    }
}
