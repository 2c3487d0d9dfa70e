package org.tamga.portal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests of pages: each has a browser of its own. */
abstract class InBrowser {

    @LocalServerPort
    int port;

    Browser browser;

    /** How the browser is started. */
    String[] arguments() {
        return new String[0];
    }

    @BeforeEach
    void openBrowser() {
        browser = Browser.open(port, arguments());
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
