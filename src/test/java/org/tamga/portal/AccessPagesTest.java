package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.access.applications.Applications;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Persons, systems and applications, in a real browser. */
@ServerTest
class AccessPagesTest extends InBrowser {

    @Autowired
    private Identities identities;

    @Autowired
    private Applications applications;

    @Test
    void aPersonIsMadeFoundChangedAndClosed() {
        signIn("admin");
        browser.visit("/persons/new");
        browser.find("#name").sendKeys("page person");
        press("main form button[type=submit]");
        assertThat(browser.text()).contains("choose at least one", "a name has at most");
        browser.picture("person-new-faults");

        browser.find("#name").clear();
        browser.find("#name").sendKeys("page-person");
        browser.find("#role-TRADER").sendKeys(Keys.SPACE);
        browser.find("#parties").sendKeys("XD000000001001");
        press("main form button[type=submit]");

        String password = browser.find("#told").getText();
        assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(identities.find("page-person").orElseThrow().temporary()).isTrue();
        browser.picture("person-told");
        browser.visit("/persons/page-person");
        assertThat(browser.list("#told")).as("a second time").isEmpty();
        browser.find("#role-BROKER").sendKeys(Keys.SPACE);
        press("#grant button");
        assertThat(identities.find("page-person").orElseThrow().grant().roles()).containsExactlyInAnyOrder(Role.TRADER,
                Role.BROKER);

        browser.visit("/persons?q=page-person");
        assertThat(browser.list("tbody tr")).hasSize(1);
        browser.visit("/persons");
        browser.picture("persons");
        browser.resize(420, 900);
        browser.picture("persons-phone");
        browser.visit("/persons/page-person");
        browser.picture("person-phone");
        browser.find("details summary").click();
        press("details form button");
        assertThat(browser.text()).contains("Closed: it may not call");
        assertThat(identities.find("page-person").orElseThrow().open()).isFalse();
        press("form[action$='/reopen'] button");
        assertThat(identities.find("page-person").orElseThrow().open()).isTrue();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anAdministratorIsProposedHereAndConfirmedByAnother() {
        signIn("admin");
        browser.visit("/persons/new");
        browser.find("#name").sendKeys("page-boss");
        browser.find("#role-ADMIN").sendKeys(Keys.SPACE);
        press("main form button[type=submit]");

        assertThat(browser.text()).contains("until another administrator has confirmed it");
        assertThat(identities.find("page-boss")).isEmpty();
        assertThat(browser.list("#told")).as("its password, for when it is confirmed").hasSize(1);
        browser.picture("person-waits");
    }

    @Test
    void aSystemGetsItsSecretOnce() {
        signIn("admin");
        browser.visit("/systems/new");
        browser.find("#name").sendKeys("page-erp");
        browser.find("#role-TRADER").sendKeys(Keys.SPACE);
        press("main form button[type=submit]");

        String secret = browser.find("#told").getText();
        assertThat(Outsider.token(port, "page-erp", secret)).isNotEmpty();
        assertThat(browser.text()).contains("Told to admin");
        browser.picture("system");
        press("form[action$='/secret'] button");
        assertThat(browser.find("#told").getText()).isNotEqualTo(secret);
        browser.visit("/systems");
        assertThat(browser.text()).contains("page-erp");
    }

    @Test
    void anApplicationIsRegisteredAndItsRightsAreNarrowed() {
        signIn("admin");
        browser.visit("/applications/new");
        browser.find("#id").sendKeys("page-ledger");
        browser.find("#name").sendKeys("Ledger of pages");
        browser.find("#addresses").sendKeys("http://evil.example/back");
        press("main form button[type=submit]");
        assertThat(browser.text()).contains("no https address", "rights: at least one");

        browser.find("#addresses").clear();
        browser.find("#addresses").sendKeys("https://ledger.example/back");
        browser.find("input[value='tariff.watch']").sendKeys(Keys.SPACE);
        browser.find("input[value='declaration.see']").sendKeys(Keys.SPACE);
        press("main form button[type=submit]");

        assertThat(browser.text()).contains("gets no tokens before", "Nobody now");
        press("form[action$='/secret'] button");
        assertThat(browser.find("#told").getText()).hasSizeGreaterThan(40);
        browser.picture("application");
        browser.resize(420, 900);
        browser.picture("application-phone");
        browser.find("input[value='declaration.see']").sendKeys(Keys.SPACE);
        press("#software button");
        assertThat(applications.find("page-ledger").orElseThrow().rights()).isEqualTo(Set.of("tariff.watch"));
        browser.visit("/applications?q=pages");
        assertThat(browser.list("tbody tr")).hasSize(1);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aPersonChoosesAnotherPassword() {
        identities.put("page-chooser", ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of());
        signIn("page-chooser");
        browser.visit("/password");
        browser.find("#present").sendKeys(ServerTest.PASSWORD);
        browser.find("#next").sendKeys("a sentence of her own");
        browser.picture("password");
        browser.enter("#again", "a sentence of her own");

        assertThat(browser.text()).contains("another one now");
        assertThat(Outsider.withSecret(port, "page-chooser", "a sentence of her own").get("/api/v1/webhooks").status())
                .isEqualTo(200);
    }

    private void press(String css) {
        browser.enter(css, "");
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.enter("#password", ServerTest.PASSWORD);
    }
}
