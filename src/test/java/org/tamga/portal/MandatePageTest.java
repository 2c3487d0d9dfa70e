package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamga.testing.ServerTest;

/** Giving and ending a mandate in a real browser. */
@ServerTest
class MandatePageTest extends InBrowser {

    @Test
    void aPrincipalGivesAMandateAndEndsIt() {
        browser.visit("/mandates");
        browser.find("#principal").sendKeys("XD000000001004");
        browser.find("#procedures").sendKeys("40, 51");
        browser.enter("#representative", "XD000000002002");

        assertThat(browser.text()).contains("XD000000002002", "40, 51").containsIgnoringCase("in force");
        browser.picture("mandates");
        browser.press("button[aria-label='End the mandate of XD000000001004 for XD000000002002']");
        assertThat(browser.text()).containsIgnoringCase("ended on");
    }

    @Test
    void saysEverythingThatIsWrongAndKeepsWhatWasTyped() {
        browser.visit("/mandates");
        browser.find("#principal").sendKeys("XD000000001004");
        browser.find("#procedures").sendKeys("4000");
        browser.enter("#representative", "somebody");

        assertThat(browser.find("[role=alert]").getText()).contains("representative:", "procedures: 4000");
        assertThat(browser.find("#representative").getAttribute("value")).isEqualTo("somebody");
    }
}
