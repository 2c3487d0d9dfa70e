package org.tamga.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** A person lets an application act, takes it back, and sets a second factor up, in a real browser. */
@ServerTest
class AccountPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    private Browser browser;
    private HttpServer application;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.open(port);
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/back", call -> {
            byte[] page = ("<h1>Back at the application</h1>" + call.getRequestURI()).getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "text/html");
            call.sendResponseHeaders(200, page.length);
            call.getResponseBody().write(page);
            call.close();
        });
        application.start();
        identities.put("account-maria", ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of("XD000000001001"));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        if (application != null) {
            application.stop(0);
        }
    }

    @Test
    void aPersonLetsAnApplicationActAndTakesItBack() {
        // given
        String back = "http://127.0.0.1:%d/back".formatted(application.getAddress().getPort());
        Outsider admin = new Outsider(port, "admin");
        admin.put("/api/v1/admin/applications/browser-ledger", "application/json", """
                {"name": "Ledger of trade", "redirectAddresses": ["%s"], "rights": ["declaration.see", "tariff.watch"]}"""
                .formatted(back)).succeeded();
        String secret = admin.post("/api/v1/admin/applications/browser-ledger/secret", "application/json", "").succeeded()
                .json()
                .path("clientSecret").asString();

        // when she comes from the application
        browser.visit("/oauth2/authorize?response_type=code&client_id=browser-ledger&redirect_uri=" + back
                + "&scope=declaration.see%20tariff.watch&state=x&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
                + "&code_challenge_method=S256");
        browser.find("#username").sendKeys("account-maria");
        browser.enter("#password", ServerTest.PASSWORD);

        // then she reads what it asks for, and what she answers leads her back
        assertThat(browser.text()).contains("Let Ledger of trade act for you?", "account-maria", "127.0.0.1",
                "Be told when the law about a code changes");
        browser.picture("consent");
        browser.resize(390, 900);
        browser.picture("consent-phone");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isLessThanOrEqualTo(0);
        browser.enter("#allow", "");
        assertThat(browser.text()).contains("Back at the application", "code=", "state=x");
        String code = browser.text().replaceAll("(?s).*code=([^&\\s]+).*", "$1");
        Outsider.withSecret(port, "browser-ledger", secret).post("/oauth2/token", "application/x-www-form-urlencoded",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + back
                        + "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                .succeeded();

        // and takes it back
        browser.visit("/permissions");
        assertThat(browser.text()).contains("Ledger of trade");
        browser.picture("account");
        browser.enter(".act button", "");
        assertThat(browser.text()).contains("cannot act for you any more");
    }

    @Test
    void aPersonSetsASecondFactorUp() {
        browser.visit("/sign-in");
        browser.find("#username").sendKeys("account-maria");
        browser.enter("#password", ServerTest.PASSWORD);
        browser.visit("/permissions");
        browser.enter("section[aria-labelledby=factor] a", "");
        assertThat(browser.find("#secret").getText()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        browser.picture("second-factor");
        browser.resize(390, 900);
        browser.picture("second-factor-phone");

        browser.enter("#code", "000000");

        assertThat(browser.find("[role=alert]").getText()).contains("not the code that your app shows");
        assertThat(browser.complaints()).isEmpty();
    }
}
