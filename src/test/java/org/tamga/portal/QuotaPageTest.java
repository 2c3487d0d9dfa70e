package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.tamga.testing.LawServerTest;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** What everybody sees of a tariff quota. */
@LawServerTest
class QuotaPageTest extends InBrowser {

    @Test
    void showsWhatIsLeftAsAPlotAndAsATable() {
        Outsider admin = new Outsider(port, "admin");
        admin.upload("packs/demo/quotas?mode=add",
                "order_number,commodity,from,to,volume,unit,critical_percent\n095096,0805,2026-01-01,2026-12-31,50,TNE,90\n")
                .succeeded();
        admin.post("/api/v1/admin/quotas/095096/adjustments?pack=demo", "application/json", """
                {"amount": "-46", "reason": "Regulation 8 lowers it"}""").succeeded();

        browser.visit("/tariff/quotas/095096?pack=demo");

        browser.picture("quota");
        assertThat(browser.find("h1").getText()).contains("095096");
        assertThat(browser.find("#left").getText()).isEqualTo("4 TNE");
        assertThat(browser.find(".plot__line").getDomAttribute("d")).startsWith("M110 ").contains("V");
        assertThat(browser.find("table").getText()).contains("-46");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAdministratorCorrectsMovesAndDecidesOnThePage() {
        new Outsider(port, "admin").upload("packs/demo/quotas?mode=add", """
                order_number,commodity,from,to,volume,unit,critical_percent
                095081,0805,2026-01-01,,50,TNE,90
                095082,0805,2026-01-01,,10,TNE,90
                """).succeeded();
        browser.visit("/tariff/quotas/095081?pack=demo");
        assertThat(browser.text()).as("for everybody").doesNotContain("Keep the balance");
        browser.visit("/sign-in");
        browser.find("#username").sendKeys("admin");
        browser.enter("#password", ServerTest.PASSWORD);

        browser.visit("/tariff/quotas/095081?pack=demo");
        browser.find("#adjust-amount").sendKeys("-1,5");
        browser.find("#adjust-reason").sendKeys("Regulation 8 lowers it");
        browser.press("#adjust button");
        assertThat(browser.find("[role=alert]").getText()).contains("not a number such as 12,500.5");
        assertThat(browser.find("#left").getText()).isEqualTo("50 TNE");
        browser.picture("quota-refused");

        browser.find("#adjust-amount").clear();
        browser.find("#adjust-amount").sendKeys("-1.5");
        browser.press("#adjust button");
        assertThat(browser.find(".done").getText()).contains("was changed");
        assertThat(browser.find("#left").getText()).isEqualTo("48.5 TNE");

        browser.find("#transfer-amount").sendKeys("8");
        browser.find("#transfer-to").clear();
        browser.find("#transfer-to").sendKeys("095082");
        browser.find("#transfer-reason").sendKeys("as the parties agreed");
        browser.picture("quota-desk");
        browser.resize(420, 900);
        browser.picture("quota-desk-phone");
        browser.press("#transfer button");
        assertThat(browser.find("#left").getText()).isEqualTo("40.5 TNE");
        browser.press("#allocate button");
        assertThat(browser.find(".done").getText()).contains("No claim up to");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void saysThatNoBalanceIsKeptOfAQuotaThatTheLawDoesNotHave() {
        browser.visit("/tariff/quotas/099999?pack=demo");

        assertThat(browser.text()).contains("keeps no balance of this quota");
    }

    @Test
    void listsEveryQuotaOfADay() {
        browser.visit("/tariff/quotas?pack=demo&date=2026-03-01");

        browser.picture("quotas");
        assertThat(browser.find("table").getText()).contains("095001", "0805 10", "50,000 KGM", "OPEN");
        browser.press("table a[href*='095002']");
        assertThat(browser.find("h1").getText()).contains("095002");
        browser.visit("/tariff/quotas?pack=demo&date=2019-03-01");
        assertThat(browser.text()).contains("keeps the balance of no quota on 1 March 2019");
    }

    @Test
    void aCodeLeadsToItsQuota() {
        browser.visit("/tariff/080510?pack=demo&date=2026-03-01");

        browser.visit(Objects.requireNonNull(browser.find("a[href*='/tariff/quotas/095001']").getDomAttribute("href")));

        assertThat(browser.text()).contains("095001", "50,000 KGM", "90 % used", "Nothing has been drawn on it yet");
    }
}
