package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.tamga.testing.ServerTest;

/** The duty calculator in a real browser. */
@ServerTest
class CalculatorPageTest extends InBrowser {

    @Test
    void saysWhatGoodsCostAndHowElseTheyCouldBeDeclared() {
        browser.visit("/tariff/6109100010?pack=demo&date=2026-03-01&origin=UZ");
        browser.find("#calculate").sendKeys(Keys.ENTER);
        browser.await("#calculation");
        browser.enter("input[name='1.value']", "1,000");

        browser.picture("calculator");
        assertThat(browser.find(".total").getText()).isEqualTo("264.40 DMD");
        assertThat(browser.find("#answer table").getText()).contains("A00 (Customs duty)", "134.40");
        assertThat(browser.find(".measure").getText()).contains("Preference 300", "130.00 to pay, 134.40 less",
                "Needs document N954 (Certificate of origin EUR.1)");

        browser.find(".measure a").sendKeys(Keys.ENTER);
        browser.await("details[open] input[name='1.documents']");
        assertThat(browser.find(".total").getText()).isEqualTo("130.00 DMD");
        assertThat(browser.find("input[name='1.preference']").getDomProperty("value")).isEqualTo("300");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void asksForWhatTheChargeCannotDoWithout() {
        browser.visit("/tariff/calculator?pack=demo&date=2026-03-01&1.commodity=1704907100&1.partner=US&1.value=1000");

        assertThat(browser.find("#answer .todo__one").getText()).startsWith("Goods 1: say ");
        browser.visit("/tariff/calculator?pack=demo&date=2026-03-01&1.commodity=4407110000&1.partner=&1.value=1000"
                + "&direction=EXPORT");
        assertThat(browser.find("#answer .todo__one").getText()).contains("the quantity (MTQ, m3)");
        assertThat(browser.find(".total").getText()).isEqualTo("Not all of it can be worked out yet");
        browser.enter("input[name='1.q.MTQ']", "10");
        assertThat(browser.find(".total").getText()).isEqualTo("475.00 DMD");
    }

    @Test
    void calculatesSeveralGoodsAtOnceAndNamesTheDocumentsTheyNeed() {
        browser.visit("/tariff/calculator?pack=demo&date=2026-03-01&1.commodity=0102291010&1.partner=UZ&1.value=1000");
        browser.enter("button[name=more]", "");
        browser.find("input[name='2.commodity']").sendKeys("2524 10 00 00");
        browser.enter("input[name='2.value']", "1000");

        browser.picture("calculator-several");
        assertThat(browser.find("section[aria-labelledby=needs]").getText()).contains("Goods 1: ", "Goods 2: ", "N853");
        assertThat(browser.list("#answer tbody .charge__line").size()).isGreaterThan(4);
    }

    @Test
    void sharesFreightOutAmongTheGoodsAndKeepsItInTheWaysItOffers() {
        browser.visit("/tariff/calculator?pack=demo&date=2026-03-01&1.commodity=6109100010&1.partner=UZ&1.value=1000"
                + "&2.commodity=6109100010&2.partner=UZ&2.value=3000");
        browser.find("#costs summary").sendKeys(Keys.ENTER);
        browser.enter("input[name='cost.FREIGHT']", "400");

        browser.picture("calculator-costs");
        assertThat(browser.find("#answer table").getText()).contains("1,100.00 12 % 132.00", "3,300.00 12 % 396.00");
        assertThat(browser.find(".measure a").getDomProperty("href")).contains("cost.FREIGHT=400");
    }

    @Test
    void namesEverythingThatIsWrong() {
        browser.visit("/tariff/calculator?pack=demo&1.commodity=shirts&1.value=much&1.q.KGM=some&cost.AK=lots");

        assertThat(browser.find("[role=alert]").getText()).contains("commodity code of 4 to 10 digits", "price as a number",
                "quantity in KGM as a number", "Costs: give AK as a number");
        browser.visit("/tariff/calculator?pack=%22%3E&currency=xx&direction=sideways&1.commodity=%3Cscript%3E&99.value=1");
        assertThat(browser.find("[role=alert]").getText()).contains("Choose a currency");
    }

    @Test
    void canBeUsedOnAPhoneAndWithAScreenReader() {
        browser.resize(400, 800);
        browser.visit("/tariff/calculator?pack=demo&1.commodity=6109100010&1.partner=UZ&1.value=1000");

        browser.picture("calculator-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        assertThat(browser.script("return [...document.querySelectorAll('input:not([type=hidden]),select')]"
                + ".filter(field => !document.querySelector(`label[for='${field.id}']`)).length")).isEqualTo(0L);
        assertThat(browser.list("main h1")).hasSize(1);
    }
}
