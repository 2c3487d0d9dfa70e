package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Two officers change the law on the pages. */
@LawServerTest
class DraftPageTest {

    private static final String HEADER = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n";

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = Browser.open(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

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

    private void act(String button, String reason) {
        browser.find("#act #reason").sendKeys(reason);
        browser.enter(button, "");
        browser.await("#way");
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(ServerTest.PASSWORD);
        browser.find("main button").click();
        browser.await("form[action='/sign-out']");
    }
}
