package org.tamga.declaration;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tamga.platform.Compressed;
import org.tamga.platform.TableCopy;
import org.tamga.shared.Mrn;

/** Keeps every version of every declaration, and knows which local reference numbers and consignment references are taken. */
@Component
public class DeclarationRegister {

    private static final String COLUMNS = "month, mrn, version, conversation, sender, lodged_at, made_at, accepted_at, "
            + "refused, pack, declarant, lrn, type_code, document, changes";
    private static final List<Duration> LOOK_BACK = List.of(Duration.ofMinutes(10), Duration.ofHours(3), Duration.ofDays(62));

    /**
     * A version on its way into the register.
     *
     * @param document   the document of the version in its stored form
     * @param lrnWindow  how long the declarant may not use its LRN again; null if the LRN is not claimed by this version
     * @param references unique consignment references under which the declaration is found, claimed by the first version
     */
    public record Entry(DeclarationVersion version, StoredDocument document, @Nullable Duration lrnWindow,
            List<String> references) {

        /** A pack may let a declaration pass that names no declarant, or no number of his. */
        private boolean claimsLrn() {
            return lrnWindow != null && version.declarant() != null && version.lrn() != null;
        }

        private @Nullable Instant freeAgainAt() {
            return lrnWindow == null ? null : version.lodgedAt().plus(lrnWindow);
        }
    }

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    DeclarationRegister(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Stores the versions in the transaction of the caller.
     *
     * @throws LrnTaken if one of them claims a local reference number that is taken
     * @throws org.springframework.dao.DuplicateKeyException if one of the versions exists already
     */
    public void enter(List<Entry> entries) {
        claimLrns(entries);
        TableCopy versions = new TableCopy("declaration.version", COLUMNS);
        TableCopy references = new TableCopy("declaration.consignment", "ucr, mrn");
        for (Entry entry : entries) {
            DeclarationVersion v = entry.version();
            versions.row(v.mrn().month().atDay(1), v.mrn(), v.version(), v.conversation(), v.sender(), v.lodgedAt(), v.madeAt(),
                    v.acceptedAt(), v.refused(), v.pack(), v.declarant(), v.lrn(), v.typeCode(), entry.document().compressed(),
                    v.changes() == null ? null : Compressed.compress(v.changes().getBytes(StandardCharsets.UTF_8)));
            entry.references().stream().distinct().forEach(ucr -> references.row(ucr, v.mrn()));
        }
        versions.send(dataSource);
        references.send(dataSource);
    }

    private void claimLrns(List<Entry> entries) {
        List<Entry> claims = entries.stream().filter(Entry::claimsLrn).toList();
        if (claims.isEmpty()) {
            return;
        }
        List<String> claimed = new ArrayList<>(jdbc.sql("""
                insert into declaration.lrn as taken (declarant, lrn, mrn, free_again_at)
                select c.declarant, c.lrn, c.mrn, c.until
                from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[]) as c (declarant, lrn, mrn, until)
                on conflict (declarant, lrn) do update set mrn = excluded.mrn, free_again_at = excluded.free_again_at
                where taken.free_again_at < now() or taken.mrn = excluded.mrn returning mrn
                """).param(claims.stream().map(claim -> claim.version().declarant()).toArray(String[]::new))
                .param(claims.stream().map(claim -> claim.version().lrn()).toArray(String[]::new))
                .param(claims.stream().map(claim -> claim.version().mrn().value()).toArray(String[]::new))
                .param(claims.stream().map(claim -> String.valueOf(claim.freeAgainAt())).toArray(String[]::new))
                .query(String.class).list());
        claims.stream().map(Entry::version).filter(version -> !claimed.contains(version.mrn().value())).findFirst()
                .ifPresent(version -> {
                    throw new LrnTaken(String.valueOf(version.declarant()), String.valueOf(version.lrn()));
                });
    }

    /** Whether the number is taken at that moment, by another declaration than this one. */
    public boolean isLrnTaken(String declarant, String lrn, Mrn mrn, Instant moment) {
        return jdbc.sql("""
                select exists (select from declaration.lrn where declarant = ? and lrn = ? and mrn <> ? and free_again_at >= ?)
                """).param(declarant).param(lrn).param(mrn.value()).param(Timestamp.from(moment)).query(Boolean.class)
                .single();
    }

    /** The latest version. */
    public Optional<DeclarationVersion> find(Mrn mrn) {
        return jdbc
                .sql("select " + COLUMNS
                        + " from declaration.version where month = ? and mrn = ? order by version desc limit 1")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(DeclarationRegister::read).optional();
    }

    public Optional<DeclarationVersion> find(Mrn mrn, int version) {
        return jdbc.sql("select " + COLUMNS + " from declaration.version where month = ? and mrn = ? and version = ?")
                .param(mrn.month().atDay(1)).param(mrn.value()).param(version).query(DeclarationRegister::read).optional();
    }

    /** All versions, first to last. */
    public List<DeclarationVersion> list(Mrn mrn) {
        return jdbc.sql("select " + COLUMNS + " from declaration.version where month = ? and mrn = ? order by version")
                .param(mrn.month().atDay(1)).param(mrn.value()).query(DeclarationRegister::read).list();
    }

    /** The declarations that a sender has lodged in the last weeks, newest first. */
    public List<DeclarationVersion> listLatestOf(String sender, int most) {
        return jdbc.sql("select " + COLUMNS + " from declaration.version where version = 1 and sender = ? "
                + "and month >= (now() - interval '1 month')::date order by lodged_at desc limit ?").param(sender).param(most)
                .query(DeclarationRegister::read).list();
    }

    /** The declarations that anybody has lodged in the last weeks, newest first. Looks no further back than it must. */
    public List<DeclarationVersion> listLatest(int most) {
        List<DeclarationVersion> latest = List.of();
        for (Duration span : LOOK_BACK) {
            latest = jdbc.sql("select " + COLUMNS + " from declaration.version where version = 1 and lodged_at >= now() - ? * "
                    + "interval '1 second' and month >= (now() - interval '1 month')::date order by lodged_at desc limit ?")
                    .param(span.toSeconds()).param(most).query(DeclarationRegister::read).list();
            if (latest.size() == most) {
                break;
            }
        }
        return latest;
    }

    /** Lets the declarations be found under one more consignment reference. */
    public void addReference(String ucr, List<Mrn> mrns) {
        jdbc.sql("insert into declaration.consignment (ucr, mrn) select ?, unnest(?::text[]) on conflict do nothing").param(ucr)
                .param(mrns.stream().map(Mrn::value).toArray(String[]::new)).update();
    }

    /** The declarations that name this consignment reference. */
    public List<Mrn> listByReference(String ucr) {
        return jdbc.sql("select mrn from declaration.consignment where ucr = ? order by mrn").param(ucr).query(String.class)
                .list()
                .stream().map(Mrn::of).toList();
    }

    private static DeclarationVersion read(ResultSet row, int number) throws SQLException {
        Timestamp acceptedAt = row.getTimestamp("accepted_at");
        byte[] changes = row.getBytes("changes");
        return new DeclarationVersion(Mrn.of(row.getString("mrn")), row.getInt("version"),
                row.getObject("conversation", UUID.class), row.getString("sender"), row.getTimestamp("lodged_at").toInstant(),
                row.getTimestamp("made_at").toInstant(), acceptedAt == null ? null : acceptedAt.toInstant(),
                row.getBoolean("refused"), row.getString("pack"), row.getString("declarant"), row.getString("lrn"),
                row.getString("type_code"), StoredDocument.expand(row.getBytes("document")),
                changes == null ? null : new String(Compressed.expand(changes), StandardCharsets.UTF_8));
    }
}
