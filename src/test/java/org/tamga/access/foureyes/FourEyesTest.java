package org.tamga.access.foureyes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Nobody makes an administrator alone. */
@ServerTest
class FourEyesTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String IDENTITIES = "/api/v1/admin/identities/";
    private static final String ACTS = "/api/v1/admin/shared-acts/";

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    private Outsider one;
    private Outsider other;
    private String name;

    @BeforeEach
    void thereAreTwo() {
        identities.put("second-admin", ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());
        one = new Outsider(port, "admin");
        other = new Outsider(port, "second-admin");
        name = "made-" + COUNT.incrementAndGet();
    }

    @Test
    void anAdministratorIsMadeWhenAnotherHasConfirmedIt() {
        String act = propose();
        assertThat(identities.find(name)).as("before").isEmpty();
        assertThat(new Outsider(port, name).get("/api/v1/admin/identities").status()).isEqualTo(401);

        assertThat(other.post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(200);

        assertThat(new Outsider(port, name).get("/api/v1/admin/identities").status()).isEqualTo(200);
        assertThat(jdbc.sql("select proposed_by || ' ' || decided_by from access.shared_act where subject = ?").param(name)
                .query(String.class).single()).isEqualTo("admin second-admin");
    }

    @Test
    void nobodyConfirmsWhatHeProposedNorWhatIsDecided() {
        String act = propose();

        assertThat(one.post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(409);
        assertThat(identities.find(name)).isEmpty();
        assertThat(new Outsider(port, "officer").post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(403);
        assertThat(one.post(ACTS + act + "/reject", "application/json", "").status()).as("taken back").isEqualTo(200);
        assertThat(other.post(ACTS + act + "/confirm", "application/json", "").status()).isEqualTo(409);
        assertThat(identities.find(name)).isEmpty();
    }

    @Test
    void anAdministratorIsNeitherChangedNorClosedByOneAlone() {
        identities.put(name, ServerTest.PASSWORD, Set.of(Role.ADMIN), Set.of());

        assertThat(one.put(IDENTITIES + name, "application/json",
                "{\"password\": \"taken over by one\", \"roles\": [\"TRADER\"]}").status()).isEqualTo(202);
        Outsider.Answer closed = one.delete(IDENTITIES + name);
        assertThat(closed.status()).isEqualTo(202);
        assertThat(new Outsider(port, name).get("/api/v1/admin/identities").status()).isEqualTo(200);

        other.post(ACTS + closed.json().path("id").asString() + "/confirm", "application/json", "").succeeded();

        assertThat(new Outsider(port, name).get("/api/v1/admin/identities").status()).isEqualTo(401);
    }

    @Test
    void othersAreMadeByOne() {
        assertThat(one.put(IDENTITIES + name, "application/json",
                "{\"password\": \"long enough for all\", \"roles\": [\"OFFICER\"]}").status()).isEqualTo(200);
    }

    @Test
    void noPasswordIsKeptWithAnAct() {
        propose();

        assertThat(jdbc.sql("select content::text from access.shared_act where subject = ?").param(name).query(String.class)
                .single()).doesNotContain(ServerTest.PASSWORD).contains("$2a$");
        assertThat(one.get(ACTS.substring(0, ACTS.length() - 1)).body()).contains(name).doesNotContain("$2a$");
    }

    private String propose() {
        Outsider.Answer answer = one.put(IDENTITIES + name, "application/json",
                "{\"password\": \"%s\", \"roles\": [\"ADMIN\"]}".formatted(ServerTest.PASSWORD));
        assertThat(answer.status()).isEqualTo(202);
        return answer.json().path("id").asString();
    }
}
