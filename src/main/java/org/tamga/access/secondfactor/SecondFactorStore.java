package org.tamga.access.secondfactor;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** The tables {@code access.second_factor} and {@code access.recovery_code}. */
@Repository
class SecondFactorStore {

    record Stored(byte[] secret, Instant enrolledAt) {
    }

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    SecondFactorStore(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Optional<Stored> find(String person) {
        return jdbc.sql("select secret, enrolled_at from access.second_factor where person = ?").param(person)
                .query((row, number) -> new Stored(row.getBytes(1), row.getTimestamp(2).toInstant())).optional();
    }

    /** In place of whatever there is. */
    void put(String person, byte[] secret, Instant at, long step, List<String> hashes) {
        transactions.executeWithoutResult(status -> {
            remove(person);
            jdbc.sql("insert into access.second_factor (person, secret, enrolled_at, last_step) values (?, ?, ?, ?)")
                    .param(person).param(secret).param(Timestamp.from(at)).param(step).update();
            hashes.forEach(hash -> jdbc.sql("insert into access.recovery_code (person, hash) values (?, ?)").param(person)
                    .param(hash).update());
        });
    }

    /** @return false if a code of that step, or a later one, was taken before */
    boolean take(String person, long step) {
        return jdbc.sql("update access.second_factor set last_step = ? where person = ? and last_step < ?").param(step)
                .param(person).param(step).update() > 0;
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
