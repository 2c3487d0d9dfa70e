package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tamga.testing.ServerTest;

/** Guidance to preference in a real browser, without scripts. */
@ServerTest
class OriginPageTest extends InBrowser {

    private static final int MOST = 12;
    private static final Map<String, String> ANSWERS = Map.of("transport", "DIRECT", "materials.silk-road", "OTHER_CHAPTER",
            "working.silk-road", "YES", "proof.N954", "YES", "proof.N864", "NO", "nom.EXW.silk-road", "55,5",
            "without.8714.silk-road", "YES", "unchanged.EXW.CTH.8714.silk-road", "0", "exporter.APPROVED", "NO", "value.DMD",
            "100");

    @Override
    String[] arguments() {
        return new String[]{"--blink-settings=scriptEnabled=false"};
    }

    @Test
    void leadsByKeyboardQuestionByQuestionToThePreference() {
        begin("8712 00", "kz");
        for (int asked = 0; asked < MOST && !browser.list("#ask").isEmpty(); asked++) {
            answer();
        }

        browser.picture("origin-outcome");
        assertThat(browser.find("#outcome h1").getText()).isEqualTo("Declare preference 300");
        assertThat(browser.find("#outcome").getText()).contains("Movement certificate EUR.1 (N954)", "0.00 %");
    }

    @Test
    void asksAgainWhereANumberCannotBeRead() {
        browser.visit(
                "/origin?pack=demo&commodity=871200&country=KZ&date=2026-11-25&fact.transport=DIRECT&asked=nom.EXW.silk-road"
                        + "&fact.nom.EXW.silk-road=plenty");

        assertThat(browser.find("[role=alert]").getText()).contains("Give a number");
        assertThat(browser.list("#ask")).hasSize(1);
    }

    @Test
    void saysEverythingThatIsMissing() {
        begin("87", "Kazakhstan");

        assertThat(browser.find("[role=alert]").getText()).contains("6 to 10 digits", "two letters");
        assertThat(browser.find("#commodity").getDomProperty("value")).isEqualTo("87");
    }

    @Test
    void saysWhyThereIsNoPreference() {
        begin("871200", "CN");

        assertThat(browser.find("#outcome h1").getText()).isEqualTo("No preference");
        assertThat(browser.text()).contains("no scheme favours goods from CN");
    }

    @Test
    void fitsAPhone() {
        browser.resize(400, 800);
        browser.visit("/origin?pack=demo&commodity=871200&country=TR");

        browser.picture("origin-phone");
        assertThat(browser.find("main").getSize().getWidth()).isLessThanOrEqualTo(400);
        assertThat(browser.list("main h1")).hasSize(1);
        assertThat(browser.list("#ask input[type=radio]").size()).isEqualTo(browser.list("#ask label").size());
    }

    private void begin(String commodity, String country) {
        browser.visit("/origin?pack=demo");
        browser.find("#commodity").sendKeys(commodity);
        browser.enter("#country", country.length() > 2 ? country.substring(0, 1) : country);
        browser.await("#ask, #outcome, [role=alert]");
    }

    private void answer() {
        String id = String.valueOf(browser.find("#ask input[name=asked]").getDomAttribute("value"));
        String answer = Objects.requireNonNull(ANSWERS.get(id), id);
        if (browser.list("#number").isEmpty()) {
            browser.find("#ask input[type=radio][value='" + answer + "']").sendKeys(Keys.SPACE);
            browser.enter("#ask button", "");
        } else {
            browser.enter("#number", answer);
        }
        browser.await("#outcome, #ask input[name=asked]:not([value='" + id + "'])");
    }
}
