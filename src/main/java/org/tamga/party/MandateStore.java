package org.tamga.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.shared.Validity;

/** The table {@code party.mandate}. */
@Repository
class MandateStore {

    private static final int MOST = 1000;

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of the same parties, kind and first day is replaced as to procedures and end.
     *
     * @return as it is kept, under the id that it had before if it is not the first; empty if that one is revoked: it stays so
     */
    Optional<Mandate> save(Mandate mandate, Instant at) {
        return jdbc.sql("""
                insert into party.mandate (id, representative, principal, kind, procedures, valid_from, valid_to, given_at,
                  given_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (principal, representative, kind, valid_from)
                do update set procedures = excluded.procedures, valid_to = excluded.valid_to where mandate.revoked_on is null
                returning *
                """).param(mandate.id()).param(mandate.representative()).param(mandate.principal())
                .param(mandate.kind().name()).param(mandate.procedures().stream().sorted().toArray(String[]::new))
                .param(mandate.validity().from()).param(mandate.validity().to()).param(Timestamp.from(at))
                .param(mandate.givenBy()).query(MandateStore::read).optional();
    }

    /** @param day of the moment, for servers of the version before, which ask for nothing else */
    void revoke(UUID id, LocalDate day, String by, Instant at) {
        jdbc.sql("update party.mandate set revoked_on = ?, revoked_by = ?, revoked_at = ? where id = ? and revoked_on is null")
                .param(day).param(by).param(Timestamp.from(at)).param(id).update();
    }

    Optional<Mandate> find(UUID id) {
        return jdbc.sql("select * from party.mandate where id = ?").param(id).query(MandateStore::read).optional();
    }

    List<Mandate> between(String principal, String representative) {
        return jdbc.sql("select * from party.mandate where principal = ? and representative = ? order by valid_from")
                .param(principal).param(representative).query(MandateStore::read).list();
    }

    /** Those in which one of the parties stands on either side, or that this person gave; latest first. */
    List<Mandate> list(Collection<String> parties, String givenBy) {
        String[] ids = parties.toArray(String[]::new);
        return jdbc.sql("""
                select * from party.mandate where principal = any (?) or representative = any (?) or given_by = ?
                order by valid_from desc, given_at desc limit ?
                """).param(ids).param(ids).param(givenBy).param(MOST).query(MandateStore::read).list();
    }

    private static Mandate read(ResultSet row, int number) throws SQLException {
        return new Mandate(row.getObject("id", UUID.class), row.getString("representative"), row.getString("principal"),
                Mandate.Kind.valueOf(row.getString("kind")),
                Arrays.stream((String[]) row.getArray("procedures").getArray()).collect(Collectors.toSet()),
                new Validity(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("given_by"), revokedAt(row));
    }

    private static @Nullable Instant revokedAt(ResultSet row) throws SQLException {
        Timestamp moment = row.getTimestamp("revoked_at");
        return moment == null ? null : moment.toInstant();
    }
}
