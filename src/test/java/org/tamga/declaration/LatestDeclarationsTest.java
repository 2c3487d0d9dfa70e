package org.tamga.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tamga.shared.Mrn;
import org.tamga.shared.wco.WcoElement;
import org.tamga.testing.TestDatabase;

/** What came in last, however long ago that is. */
class LatestDeclarationsTest {

    private final TestDatabase database = TestDatabase.create();
    private final DeclarationRegister register = new DeclarationRegister(database.dataSource(), database.jdbc());
    private final Instant now = Clock.systemUTC().instant();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void comesNewestFirstAndReachesAsFarBackAsItMust() {
        lodge("anna", Duration.ofDays(2), "third");
        lodge("bert", Duration.ofHours(1), "second");
        lodge("anna", Duration.ofMinutes(1), "first");

        assertThat(register.listLatest(1)).extracting(DeclarationVersion::lrn).containsExactly("first");
        assertThat(register.listLatest(2)).extracting(DeclarationVersion::lrn).containsExactly("first", "second");
        assertThat(register.listLatest(10)).extracting(DeclarationVersion::lrn).containsExactly("first", "second", "third");
        assertThat(register.listLatestOf("anna", 10)).extracting(DeclarationVersion::lrn).containsExactly("first", "third");
    }

    @Test
    void aDeclarationWithoutANumberOfItsOwnClaimsNone() {
        lodge("anna", Duration.ofMinutes(2), null);
        lodge("anna", Duration.ofMinutes(1), null);

        assertThat(register.listLatestOf("anna", 10)).hasSize(2);
    }

    private void lodge(String sender, Duration ago, @Nullable String lrn) {
        Instant lodged = now.minus(ago);
        Mrn mrn = Mrn.issue(YearMonth.from(lodged.atZone(ZoneOffset.UTC)), "XD", UUID.randomUUID());
        WcoElement document = WcoElement.of("Declaration");
        DeclarationVersion version = new DeclarationVersion(mrn, 1, UUID.randomUUID(), sender, lodged, lodged, lodged, false,
                "demo", "XD000000001001", lrn, "IMA", document, null);
        database.transactions().executeWithoutResult(status -> register.enter(List.of(
                new DeclarationRegister.Entry(version, StoredDocument.of(document), Duration.ofDays(30), List.of()))));
    }
}
