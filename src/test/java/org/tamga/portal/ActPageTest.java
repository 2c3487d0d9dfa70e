package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** What waits for a second administrator, in a real browser. */
@ServerTest
class ActPageTest {

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
    void anAdministratorSeesWhatWaitsForHimAndConfirmsIt() {
        // given
        String panel = propose("page-admin", "\"ADMIN\", \"OFFICER\"");

        // when
        signIn("admin2");
        assertThat(browser.find(".badge").getText()).matches("(?s)[1-9].*waiting");
        browser.visit("/acts");

        // then
        assertThat(browser.text()).contains("Make, change or close an administrator", "page-admin", "ADMIN, OFFICER",
                "Proposed by admin");
        browser.picture("acts");
        browser.resize(420, 900);
        browser.picture("acts-phone");
        browser.enter(panel + " form button", "");
        assertThat(browser.find(".done").getText()).contains("Confirmed by admin2");
        assertThat(browser.complaints()).isEmpty();
        browser.picture("acts-done-phone");
        assertThat(new Outsider(port, "page-admin").get("/api/v1/admin/identities").status()).isEqualTo(200);
    }

    @Test
    void whoProposedTakesItBack() {
        String panel = propose("page-admin-2", "\"ADMIN\"");
        signIn("admin");
        browser.visit("/acts");

        assertThat(browser.list(panel + " form button")).extracting(button -> button.getText())
                .containsExactly("Take it back");
        browser.enter(panel + " form button", "");

        assertThat(browser.find("section[aria-labelledby=over] tbody tr").getText()).contains("page-admin-2")
                .containsIgnoringCase("taken back");
    }

    /** @return where it stands on the page */
    private String propose(String name, String roles) {
        Outsider.Answer answer = new Outsider(port, "admin").put("/api/v1/admin/identities/" + name, "application/json",
                "{\"password\": \"%s\", \"roles\": [%s]}".formatted(ServerTest.PASSWORD, roles));
        assertThat(answer.status()).isEqualTo(202);
        return "section[aria-labelledby='a-%s']".formatted(answer.json().path("id").asString());
    }

    private void signIn(String name) {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys(name);
        browser.enter("#password", ServerTest.PASSWORD);
    }
}
