package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.shared.Mrn;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Declarations that wait for money go on when it is there. */
@ServerTest
class WokenTest {

    private static final String ACCOUNT = "7700001";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void goesOnThoughAnotherThatWaitsForTheSameAccountCannot() throws IOException {
        // given: two that wait, and of the first in turn there is no declaration
        Mrn mrn = lodge();
        Mrn damaged = before(mrn);
        jdbc.sql("""
                insert into clearance.passage (month, mrn, number, version, cause, started_at, stops, events)
                select month, ?, number, version, cause, started_at, stops, events from clearance.passage where mrn = ?
                """).param(damaged.value()).param(mrn.value()).update();
        jdbc.sql("""
                insert into clearance.obligation (month, mrn, id, kind, version, reason, item, reference, blocking, opened_at)
                select month, ?, gen_random_uuid(), kind, version, reason, item, reference, blocking, opened_at
                from clearance.obligation where mrn = ?""").param(damaged.value()).param(mrn.value()).update();
        // when
        new Outsider(port, "admin").upload("accounts", "holder,kind,id,currency,balance,limit\n"
                + "XD000000001001,DEFERMENT," + ACCOUNT + ",DMD,0,1000000\n").succeeded();
        // then
        assertThat(new Outsider(port, "trader").get("/api/v1/declarations/" + mrn).succeeded().json().path("status").asString())
                .isEqualTo("RELEASED");
        jdbc.sql("delete from clearance.obligation where mrn = ?").param(damaged.value()).update();
    }

    private Mrn lodge() throws IOException {
        String message = Files.readString(Path.of("scenarios/01-plain-import/declaration.xml")).replace("SC01-A", "WOKEN-A")
                .replace("<ID>9000001</ID>", "<ID>" + ACCOUNT + "</ID>");
        return Mrn.of(new Outsider(port, "trader").lodge(message.getBytes(StandardCharsets.UTF_8)).succeeded().json()
                .path("mrn").asString());
    }

    /** Another of the same month, whose turn is earlier. */
    private static Mrn before(Mrn mrn) {
        return Stream.generate(() -> Mrn.issue(mrn.month(), "XD", UUID.randomUUID()))
                .filter(each -> each.value().compareTo(mrn.value()) < 0).findFirst().orElseThrow();
    }
}
