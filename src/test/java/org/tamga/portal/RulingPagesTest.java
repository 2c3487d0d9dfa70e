package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.tamga.testing.ServerTest;

/** A binding ruling on the pages: the demo trader applies, two officers decide, everybody finds it. */
@ServerTest
class RulingPagesTest extends InBrowser {

    private final String word = "kettle" + UUID.randomUUID().toString().substring(0, 8);
    @Test
    void isAppliedForDecidedByTwoOfficersAndFoundByEverybody() {
        // given an application of the demo trader, who need not sign in
        browser.visit("/rulings/applications");
        browser.find("#application #pack").sendKeys("demo");
        browser.find("#application #holder").sendKeys("XD000000001001");
        browser.find("#application #description").sendKeys("Electric " + word + " with two spouts");
        browser.find("#application #confidential").sendKeys("The alloy of the second spout");
        browser.find("#application #proposedCode").sendKeys("85x");
        browser.enter("#application button", "");
        assertThat(browser.find("[role=alert]").getText()).contains("proposedCode is not 6 to 10 digits");
        browser.find("#application #documentType-1").sendKeys("Drawing");
        browser.enter("#application button", "");
        assertThat(browser.find("[role=alert]").getText()).contains("documents[0].reference is missing");
        browser.find("#application #documentReference-1").sendKeys("DR-77");
        browser.find("#application #documentConfidential-1").sendKeys(org.openqa.selenium.Keys.SPACE);
        browser.find("#application #proposedCode").clear();
        browser.find("#application #proposedCode").sendKeys("85167100");
        browser.enter("#application button", "");
        String own = browser.path();
        assertThat(browser.find(".stamp--large").getText()).isEqualToIgnoringCase("lodged");
        assertThat(browser.text()).contains("Document Drawing", "DR-77 (confidential)");
        String id = own.replace("/rulings/applications/", "");

        // when an officer takes it on and asks
        signIn("officer");
        browser.visit("/rulings/desk");
        assertThat(browser.text()).contains(word);
        browser.picture("ruling-desk");
        browser.visit("/rulings/desk/" + id);
        assertThat(browser.text()).contains("The alloy of the second spout");
        browser.enter("#take", "");
        browser.picture("ruling-application");
        narrow("ruling-application-narrow");
        browser.find("#say #text").sendKeys("Which voltage?");
        browser.enter("#request-information", "");
        signOut();

        // the trader answers
        browser.visit(own);
        assertThat(browser.text()).contains("Which voltage?");
        browser.find("#say #text").sendKeys("230 V");
        browser.enter("#information", "");

        // the officer decides, and another one confirms
        signIn("officer");
        browser.visit("/rulings/desk/" + id);
        browser.find("#decision #commodity").sendKeys("8516 71 00 00");
        browser.find("#decision #keywords").sendKeys("household, " + word);
        browser.find("#decision #reasons").sendKeys("General rules 1 and 6");
        browser.enter("#decide", "");
        assertThat(browser.find(".stamp--large").getText()).isEqualToIgnoringCase("awaiting confirmation");
        assertThat(browser.list("#confirm")).as("not by the officer who decided").isEmpty();
        signOut();
        signIn("officer2");
        browser.visit("/rulings/desk/" + id);
        browser.enter("#confirm", "");
        assertThat(browser.find(".stamp--large").getText()).isEqualToIgnoringCase("issued");
        signOut();

        // then everybody finds it, without what is confidential
        browser.visit("/rulings?pack=demo");
        browser.enter("#q", word);
        browser.picture("rulings");
        narrow("rulings-narrow");
        browser.enter(".measure a", "");
        assertThat(browser.path()).matches("/rulings/XDBTI\\d{4}-\\d{5}");
        assertThat(browser.text()).contains("8516710000", "General rules 1 and 6").doesNotContain("alloy", "XD000000001001");
        browser.picture("ruling");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void theDeskIsForOfficersAlone() {
        browser.visit("/rulings/desk");
        assertThat(browser.path()).startsWith("/sign-in");
        signIn("admin");
        browser.visit("/rulings/desk");
        assertThat(browser.text()).contains("You may not do this");
    }

    private void narrow(String picture) {
        browser.resize(390, 900);
        browser.picture(picture);
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        browser.resize(1280, 1000);
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
}
