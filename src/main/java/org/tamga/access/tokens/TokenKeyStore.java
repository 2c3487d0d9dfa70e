package org.tamga.access.tokens;

import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.token_key}. */
@Repository
class TokenKeyStore {

    private final JdbcClient jdbc;

    TokenKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(JWK key, Instant since) {
        jdbc.sql("insert into access.token_key (id, public_key, since) values (?, ?, ?) on conflict do nothing")
                .param(key.getKeyID()).param(key.toPublicJWK().toJSONString()).param(Timestamp.from(since)).update();
    }

    void retire(String id, Instant moment) {
        jdbc.sql("update access.token_key set retired_at = ? where id = ? and retired_at is null")
                .param(Timestamp.from(moment)).param(id).update();
    }

    boolean isOlderThan(String id, Instant moment) {
        return jdbc.sql("select since < ? from access.token_key where id = ?").param(Timestamp.from(moment)).param(id)
                .query(Boolean.class).single();
    }

    /** Keys whose tokens may still be valid. */
    List<JWK> list(Instant usedUntilAfter, Instant madeAfter) {
        return jdbc.sql("""
                select public_key from access.token_key
                where (retired_at is null or retired_at > ?) and since > ? order by since
                """).param(Timestamp.from(usedUntilAfter)).param(Timestamp.from(madeAfter))
                .query((row, number) -> parse(row.getString(1))).list();
    }

    private static JWK parse(String text) {
        try {
            return JWK.parse(text);
        } catch (ParseException e) {
            throw new IllegalStateException("access.token_key holds what is no key", e);
        }
    }
}
