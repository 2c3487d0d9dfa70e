package org.tamga.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;
import org.tamga.testing.Surfer;

/** Where the configuration asks a role for a second factor. */
@ServerTest
@TestPropertySource(properties = "tamga.second-factor=ADMIN")
class RequiredFactorTest {

    @LocalServerPort
    private int port;

    @Test
    void whoMustHaveOneGetsNoFurtherWithoutIt() {
        Surfer admin = new Surfer(port);
        admin.signIn("admin");

        assertThat(admin.visit("/acts").next()).endsWith("/second-factor/begin");
        assertThat(admin.visit("/").next()).endsWith("/second-factor/begin");
        assertThat(admin.visit("/second-factor/begin").body()).contains("Your role asks for more than a password");
        assertThat(admin.visit("/assets/tamga.css").status()).isEqualTo(200);
        assertThat(new Outsider(port, "admin").get("/api/v1/admin/identities").body()).contains("second factor");
    }

    @Test
    void othersAreNotConcerned() {
        Surfer officer = new Surfer(port);
        officer.signIn("officer");

        assertThat(officer.visit("/drafts").status()).isEqualTo(200);
        assertThat(new Outsider(port, "officer").get("/api/v1/webhooks").status()).isEqualTo(200);
    }
}
