package org.tamga.access.secondfactor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The tables {@code access.second_factor} and {@code access.recovery_code}. */
@Repository
class SecondFactorStore {

    /**
     * What an app keeps, too.
     *
     * @param locked by {@link FactorKeys}; null if a version before this one stored it
     * @param open   as that version stored it; null if it is locked
     */
    record Secret(String person, @Nullable String locked, byte @Nullable [] open, Instant enrolledAt) {
    }

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SecondFactorStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Optional<Secret> find(String person) {
        return jdbc.sql("select person, locked, secret, enrolled_at from access.second_factor where person = ?").param(person)
                .query((row, number) -> new Secret(row.getString(1), row.getString(2), row.getBytes(3),
                        row.getTimestamp(4).toInstant()))
                .optional();
    }

    /** By person, those after one. */
    List<Secret> listSecrets(String after, int most) {
        return jdbc.sql("""
                select person, locked, secret, enrolled_at from access.second_factor where person > ? order by person limit ?
                """).param(after).param(most).query((row, number) -> new Secret(row.getString(1), row.getString(2),
                row.getBytes(3), row.getTimestamp(4).toInstant())).list();
    }

    /** In place of whatever there is. */
    void put(String person, String locked, Instant at, long step, List<String> hashes) {
        transactions.executeWithoutResult(status -> {
            remove(person);
            jdbc.sql("insert into access.second_factor (person, locked, enrolled_at, last_step) values (?, ?, ?, ?)")
                    .param(person).param(locked).param(Timestamp.from(at)).param(step).update();
            hashes.forEach(hash -> jdbc.sql("insert into access.recovery_code (person, hash) values (?, ?)").param(person)
                    .param(hash).update());
        });
    }

    /** @return false if the person has another one meanwhile */
    boolean lock(Secret secret, String locked) {
        return jdbc.sql("update access.second_factor set locked = ?, secret = null where person = ? and enrolled_at = ?"
                + " and locked is not distinct from ?").param(locked).param(secret.person())
                .param(Timestamp.from(secret.enrolledAt())).param(secret.locked()).update() > 0;
    }

    /** @return false if a code of that step, or a later one, was taken before, or if the person has another secret meanwhile */
    boolean take(Secret secret, long step) {
        return jdbc.sql("update access.second_factor set last_step = ? where person = ? and enrolled_at = ? and last_step < ?")
                .param(step).param(secret.person()).param(Timestamp.from(secret.enrolledAt())).param(step).update() > 0;
    }

    boolean takeRecovery(String person, String hash, Instant at) {
        return jdbc.sql("update access.recovery_code set used_at = ? where person = ? and hash = ? and used_at is null")
                .param(Timestamp.from(at)).param(person).param(hash).update() > 0;
    }

    int countRecovery(String person) {
        return jdbc.sql("select count(*) from access.recovery_code where person = ? and used_at is null").param(person)
                .query(Integer.class).single();
    }

    boolean remove(String person) {
        return jdbc.sql("delete from access.second_factor where person = ?").param(person).update() > 0;
    }
}
