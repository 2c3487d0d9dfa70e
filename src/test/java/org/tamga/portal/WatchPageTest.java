package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tamga.testing.ServerTest;

/** Watching a code in a real browser. */
@ServerTest
class WatchPageTest extends InBrowser {

    @Test
    void watchesACodeAndStops() {
        browser.visit("/watches");
        browser.enter("#commodity", "9105 21");

        browser.picture("watches");
        assertThat(browser.find("#watched").getText()).contains("910521");
        browser.press("#watched button[aria-label='Stop watching 910521']");
        assertThat(browser.text()).doesNotContain("910521");
    }

    @Test
    void watchesTheQuotasOfACode() {
        browser.visit("/watches");
        browser.find("#commodity").sendKeys("080510");
        browser.enter("#quotaPercent", "120");
        assertThat(browser.find("[role=alert]").getText()).contains("a number from 1 to 100");
        browser.find("#commodity").sendKeys("080510");
        browser.enter("#quotaPercent", "80");

        assertThat(browser.find("#watched").getText()).contains("080510", "quotas from 80 % used");
        browser.press("#watched button[aria-label='Stop watching 080510']");
    }

    @Test
    void saysWhatIsWrongWithACode() {
        browser.visit("/watches");
        browser.enter("#commodity", "clocks");

        assertThat(browser.find("[role=alert]").getText()).contains("2 to 10 digits");
    }
}
