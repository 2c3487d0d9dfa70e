package org.tamga.evidence.signing;

import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of the keys of all servers, kept for ever. */
@Repository
public class PublishedKeys {

    /**
     * A public key.
     *
     * @param publicKey JWK
     * @param retiredAt nothing was signed with it from then on; null if it is in use
     */
    public record PublishedKey(String id, String publicKey, Instant since, @Nullable Instant retiredAt) {

        /** Whether the key is the one that its name, a thumbprint, stands for. */
        public boolean isItself() {
            try {
                return JWK.parse(publicKey).computeThumbprint().toString().equals(id);
            } catch (ParseException | JOSEException notEvenAKey) {
                return false;
            }
        }
    }

    private final JdbcClient jdbc;

    public PublishedKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void publish(JWK key, Instant since) {
        jdbc.sql("insert into evidence.signing_key (id, public_key, since) values (?, ?, ?) on conflict do nothing")
                .param(key.getKeyID()).param(key.toJSONString()).param(Timestamp.from(since)).update();
    }

    void retire(String id, Instant moment) {
        jdbc.sql("update evidence.signing_key set retired_at = ? where id = ? and retired_at is null")
                .param(Timestamp.from(moment)).param(id).update();
    }

    boolean isOlderThan(String id, Instant moment) {
        return jdbc.sql("select since < ? from evidence.signing_key where id = ?").param(Timestamp.from(moment)).param(id)
                .query(Boolean.class).single();
    }

    public List<PublishedKey> list() {
        return jdbc.sql("select id, public_key, since, retired_at from evidence.signing_key order by since")
                .query((row, number) -> {
                    Timestamp retired = row.getTimestamp("retired_at");
                    return new PublishedKey(row.getString("id"), row.getString("public_key"),
                            row.getTimestamp("since").toInstant(), retired == null ? null : retired.toInstant());
                }).list();
    }
}
