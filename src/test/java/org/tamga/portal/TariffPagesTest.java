package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tamga.testing.ServerTest;

@ServerTest
class TariffPagesTest extends InBrowser {

    @Test
    void suggestsWhileWordsAreTyped() {
        browser.visit("/tariff?pack=demo");
        browser.find("#q").sendKeys("mobil phon");

        browser.await("#results .hit");
        browser.picture("tariff-search");
        assertThat(browser.find("#results .hit").getText()).contains("8517 13 00 00", "Smartphones", "CAN BE DECLARED",
                "Electrical goods");
        assertThat(browser.list("#results .hit mark")).isNotEmpty();
        assertThat(browser.path()).contains("q=mobil");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void findsWithoutScriptsByKeyboardAlone() {
        browser.close();
        browser = Browser.open(port, "--blink-settings=scriptEnabled=false");
        browser.visit("/tariff?pack=demo");

        browser.find("#q").sendKeys("bicycle", Keys.ENTER);

        browser.await("#results .hit");
        assertThat(browser.find("#results .hit").getText()).contains("8712", "Bicycles");
        browser.find("#results .hit a").sendKeys(Keys.ENTER);
        browser.await(".case-head");
        assertThat(browser.find("h1").getText()).contains("8712");
    }

    @Test
    void leadsFromSectionToLine() {
        browser.visit("/tariff?pack=demo&date=2026-03-01");
        browser.picture("tariff-browse");
        browser.find("#results details:nth-of-type(17) summary").sendKeys(Keys.ENTER);
        click("Road vehicles");
        click("Bicycles without motor");
        click("Bicycles");
        click("With ball bearings");

        browser.picture("tariff-line");
        assertThat(browser.find("h1").getText()).contains("8712 00 30 00", "With ball bearings");
        assertThat(browser.find(".above").getText()).contains("Section XVII", "Road vehicles", "Bicycles without motor");
        assertThat(browser.find(".facts").getText()).contains("1 March 2026", "NAR");
        assertThat(browser.text()).contains("CAN BE DECLARED", "taken apart");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void tellsMeasuresInPlainWordsByKind() {
        browser.visit("/tariff/8712003000?pack=demo&date=2026-03-01");

        assertThat(section("duty")).contains("Third-country duty", "14.00 %", "All countries", "Anti-dumping duty", "A999");
        assertThat(browser.list("section[aria-labelledby='duty'] .measure--aside")).hasSize(1).first()
                .satisfies(aside -> assertThat(aside.getText()).contains("3.00 %", "Does not apply here"));
        assertThat(section("preference")).contains("Members of the Silk Road Agreement",
                "With document N954 (Certificate of origin EUR.1): this measure applies",
                "Otherwise: this measure does not apply");
        assertThat(section("tax")).contains("Value added tax", "12.00 %", "Processing fee");
        assertThat(section("quota")).contains("None.");
        browser.visit("/tariff/0805102000?pack=demo&date=2026-03-01");
        assertThat(section("quota")).contains("095001", "until 2026-12-31");
    }

    @Test
    void showsOnlyWhatIsForGoodsFromTheChosenCountry() {
        browser.visit("/tariff/8712003000?pack=demo&date=2026-03-01");
        browser.find("#origin option[value='CN']").click();
        browser.find("#filter button").click();

        browser.await("#origin option[value='CN'][selected]");
        browser.picture("tariff-origin");
        assertThat(section("duty")).contains("Anti-dumping duty");
        assertThat(section("preference")).contains("None for goods from China");
    }

    @Test
    void showsTheTariffOfAnyDay() {
        browser.visit("/tariff?pack=demo&q=cellular&date=2021-06-01");
        assertThat(browser.find("#results .hit").getText()).contains("8517 12 00 00");

        browser.visit("/tariff/8517120000?pack=demo&date=2026-03-01");
        assertThat(browser.text()).contains("The tariff has no code 8517 12 00 00 on 1 March 2026", "8517");
    }

    @Test
    void speaksTheOtherLanguageOfThePack() {
        browser.visit("/tariff?pack=demo&q=bicycle&lang=fr");

        assertThat(browser.find("#results .hit").getText()).contains("Bicyclettes");
        browser.press("#results .hit a");
        assertThat(browser.find("h1").getText()).contains("Bicyclettes");
    }

    @Test
    void saysKindlyThatAPackHasNoNomenclature() {
        browser.visit("/tariff?pack=gb&q=shoes");

        browser.picture("tariff-without-nomenclature");
        assertThat(browser.find("#results").getText()).contains("has no texts here yet", "./tamga import nomenclature");
        browser.visit("/tariff?pack=gb&q=8712 00 30");
        browser.press("#results a");
        assertThat(browser.find("h1").getText()).contains("8712 00 30");
        assertThat(section("tax")).contains("20.00 %");
    }

    @Test
    void survivesNonsense() {
        browser.visit("/tariff?pack=nowhere&date=yesterday&lang=xx&origin=%3Cscript%3E&q=%22%3E%3Cqqzzxx%3E");
        assertThat(browser.find("#results").getText()).contains("Nothing found for “\"><qqzzxx>”");

        browser.visit("/tariff/shoes");
        assertThat(browser.text()).contains("There is no such page");
        assertThat(browser.complaints()).noneMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void canBeUsedByKeyboardAndScreenReader() {
        for (String page : new String[]{"/tariff?pack=demo", "/tariff/8712003000?pack=demo"}) {
            browser.visit(page);
            assertThat(browser.list("main h1")).hasSize(1);
            assertThat(browser.script("return [...document.querySelectorAll('input:not([type=hidden]),select')]"
                    + ".filter(field => !document.querySelector(`label[for='${field.id}']`)).length")).isEqualTo(0L);
            assertThat(browser.script("return [...document.querySelectorAll('[aria-labelledby]')]"
                    + ".filter(part => !document.getElementById(part.getAttribute('aria-labelledby'))).length")).isEqualTo(0L);
        }
        browser.visit("/tariff?pack=demo");
        assertThat(browser.find("#results").getDomAttribute("aria-live")).isEqualTo("polite");
    }

    @Test
    void fitsAPhone() {
        browser.resize(400, 800);
        for (String page : new String[]{"/tariff?pack=demo", "/tariff?pack=demo&q=roasted", "/tariff/8712003000?pack=demo",
                "/tariff?pack=gb"}) {
            browser.visit(page);
            browser.picture("tariff-phone-" + Math.floorMod(page.hashCode(), 1000));
            assertThat(
                    (Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(page).isLessThanOrEqualTo(0);
        }
    }

    private String section(String kind) {
        return browser.find("section[aria-labelledby='" + kind + "']").getText();
    }

    private void click(String text) {
        browser.list("main a").stream().filter(link -> link.getText().endsWith(text)).findFirst().orElseThrow()
                .sendKeys(Keys.ENTER);
    }
}
