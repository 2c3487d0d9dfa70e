package org.tamga.mailroom.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tamga.testing.TestDatabase;

class OutagesTest {

    private static final TestDatabase database = TestDatabase.create();
    private static final Duration A_DAY = Duration.ofDays(1);

    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private Outages outages = server();

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void empty() {
        database.jdbc().sql("truncate mailroom.outage, mailroom.pulse").update();
    }

    @Test
    void aTimeInWhichNoServerWasAliveIsFoundByTheFirstThatComesBack() {
        pulse("10:00:00");
        pulse("10:00:14");
        pulse("10:07:00");
        pulse("10:07:02");

        assertThat(outages.listSince(Instant.EPOCH)).singleElement().satisfies(outage -> {
            assertThat(outage.kind()).isEqualTo(Outage.Kind.SILENCE);
            assertThat(outage.startedAt()).isEqualTo("2026-11-25T10:00:14Z");
            assertThat(outage.endedAt()).isEqualTo("2026-11-25T10:07:00Z");
            assertThat(database.jdbc().sql("select content from evidence.entry where subject = ?")
                    .param(outage.id().toString()).query(String.class).list()).singleElement().asString()
                    .contains("outage " + outage.id());
        });
    }

    @Test
    void aMaintenanceHoldsOnEveryServerAndIsDeclaredOnce() {
        outages.startMaintenance("a new disk", "admin");
        Outages other = server();
        other.pulse();

        assertThat(other.findMaintenance()).get().extracting(Outage::reason).isEqualTo("a new disk");
        assertThatThrownBy(() -> other.startMaintenance("again", "admin")).hasMessageContaining("lasts already");
        outages.endMaintenance("admin");
        other.pulse();
        assertThat(other.findMaintenance()).isEmpty();
        assertThatThrownBy(() -> other.endMaintenance("admin")).hasMessageContaining("there is no maintenance");
    }

    @Test
    void aDeadlineThatFallsIntoAnOutageOrTheGraceAfterItMovesBehindIt() {
        pulse("10:00:00");
        pulse("12:00:00");
        Instant moved = Instant.parse("2026-11-26T12:00:00Z");

        assertThat(outages.move(Instant.parse("2026-11-25T09:59:59Z"), A_DAY)).isEqualTo("2026-11-25T09:59:59Z");
        assertThat(outages.move(Instant.parse("2026-11-25T10:00:00Z"), A_DAY)).isEqualTo(moved);
        assertThat(outages.move(Instant.parse("2026-11-25T23:00:00Z"), A_DAY)).isEqualTo(moved);
        assertThat(outages.move(Instant.parse("2026-11-26T12:00:00Z"), A_DAY)).isEqualTo(moved);
        assertThat(outages.move(Instant.parse("2026-11-26T12:00:01Z"), A_DAY)).isEqualTo("2026-11-26T12:00:01Z");
    }

    @Test
    void noDeadlinePassesWhileAnOutageLasts() {
        now = Instant.parse("2026-11-25T10:00:00Z");
        outages.startMaintenance("a new disk", "admin");
        assertThat(outages.move(Instant.parse("2026-11-25T11:00:00Z"), A_DAY)).isEqualTo(Instant.MAX);
    }

    private void pulse(String time) {
        now = Instant.parse("2026-11-25T" + time + "Z");
        outages.pulse();
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private Outages server() {
        return new Outages(new OutageStore(database.jdbc(), database.evidence()), database.transactions(),
                clock(), Duration.ofSeconds(15));
    }
}
