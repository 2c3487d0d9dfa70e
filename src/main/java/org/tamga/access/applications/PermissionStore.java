package org.tamga.access.applications;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code access.permission} and {@code access.spent_token}. */
@Repository
class PermissionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PermissionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void ask(UUID id, String application, String person, PermissionRequest request, String stateHash, Instant at) {
        jdbc.sql("""
                insert into access.permission (id, application, person, asked_at, request, state_hash)
                values (?, ?, ?, ?, ?::jsonb, ?)
                """).param(id).param(application).param(person).param(Timestamp.from(at))
                .param(json.writeValueAsString(request)).param(stateHash).update();
    }

    boolean give(UUID id, Set<String> rights, String codeHash, Instant codeExpiresAt, Instant at) {
        return jdbc.sql("""
                update access.permission set rights = ?, given_at = ?, code_hash = ?, code_expires_at = ?, state_hash = null
                where id = ? and given_at is null and ended_at is null
                """).param(rights.stream().sorted().toArray(String[]::new)).param(Timestamp.from(at)).param(codeHash)
                .param(Timestamp.from(codeExpiresAt)).param(id).update() > 0;
    }

    boolean useCode(UUID id, String refreshHash, Instant refreshExpiresAt, Instant at) {
        return jdbc.sql("""
                update access.permission set code_used_at = ?, used_at = ?, refresh_hash = ?, refresh_expires_at = ?
                where id = ? and code_used_at is null and ended_at is null
                """).param(Timestamp.from(at)).param(Timestamp.from(at)).param(refreshHash)
                .param(Timestamp.from(refreshExpiresAt)).param(id).update() > 0;
    }

    /** In a transaction. @return false if the token is not the one that is good now */
    boolean renew(UUID id, String spentHash, String refreshHash, Instant refreshExpiresAt, Instant at) {
        boolean renewed = jdbc.sql("""
                update access.permission set used_at = ?, refresh_hash = ?, refresh_expires_at = ?
                where id = ? and refresh_hash = ? and ended_at is null
                """).param(Timestamp.from(at)).param(refreshHash).param(Timestamp.from(refreshExpiresAt)).param(id)
                .param(spentHash).update() > 0;
        if (renewed) {
            jdbc.sql("insert into access.spent_token (hash, permission, spent_at) values (?, ?, ?)").param(spentHash).param(id)
                    .param(Timestamp.from(at)).update();
        }
        return renewed;
    }

    boolean end(UUID id, String because, Instant at) {
        return jdbc.sql("update access.permission set ended_at = ?, ended_because = ? where id = ? and ended_at is null")
                .param(Timestamp.from(at)).param(because).param(id).update() > 0;
    }

    void narrow(String application, Set<String> rights) {
        String[] left = rights.stream().sorted().toArray(String[]::new);
        jdbc.sql("""
                update access.permission set rights = array(select unnest(rights) intersect select unnest(?::text[]) order by 1)
                where application = ? and ended_at is null and not rights <@ ?::text[]
                """).param(left).param(application).param(left).update();
    }

    void endAllOfPerson(String person, String because, Instant at) {
        jdbc.sql("update access.permission set ended_at = ?, ended_because = ? where person = ? and ended_at is null")
                .param(Timestamp.from(at)).param(because).param(person).update();
    }

    void endAllOf(String application, String because, Instant at) {
        jdbc.sql("update access.permission set ended_at = ?, ended_because = ? where application = ? and ended_at is null")
                .param(Timestamp.from(at)).param(because).param(application).update();
    }

    Optional<Permission> find(UUID id) {
        return jdbc.sql("select * from access.permission where id = ?").param(id).query(this::read).optional();
    }

    Optional<Permission> findByState(String hash) {
        return jdbc.sql("select * from access.permission where state_hash = ?").param(hash).query(this::read).optional();
    }

    Optional<Permission> findByCode(String hash) {
        return jdbc.sql("select * from access.permission where code_hash = ?").param(hash).query(this::read).optional();
    }

    Optional<Permission> findByRefresh(String hash) {
        return jdbc.sql("select * from access.permission where refresh_hash = ?").param(hash).query(this::read).optional();
    }

    Optional<UUID> findSpent(String hash) {
        return jdbc.sql("select permission from access.spent_token where hash = ?").param(hash).query(UUID.class).optional();
    }

    List<Permission> listInForce(String person, Instant now) {
        return jdbc.sql("""
                select * from access.permission where person = ? and given_at is not null and ended_at is null
                  and coalesce(refresh_expires_at, code_expires_at) > ? order by given_at desc
                """).param(person).param(Timestamp.from(now)).query(this::read).list();
    }

    List<Permission> listInForceOf(String application, String after, int most, Instant now) {
        return jdbc.sql("""
                select * from access.permission where application = ? and given_at is not null and ended_at is null
                  and coalesce(refresh_expires_at, code_expires_at) > ? and person > ? order by person, given_at limit ?
                """).param(application).param(Timestamp.from(now)).param(after).param(most).query(this::read).list();
    }

    void forget(Instant neverGivenBefore, Instant overBefore) {
        jdbc.sql("""
                delete from access.permission where given_at is null and asked_at < ? or ended_at < ?
                  or coalesce(refresh_expires_at, code_expires_at) < ?
                """).param(Timestamp.from(neverGivenBefore)).param(Timestamp.from(overBefore))
                .param(Timestamp.from(overBefore)).update();
    }

    private Permission read(ResultSet row, int number) throws SQLException {
        Array rights = row.getArray("rights");
        return new Permission(row.getObject("id", UUID.class), row.getString("application"), row.getString("person"),
                json.readValue(row.getString("request"), PermissionRequest.class),
                rights == null ? Set.of() : Set.of((String[]) rights.getArray()), row.getTimestamp("asked_at").toInstant(),
                moment(row, "given_at"), moment(row, "used_at"), moment(row, "ended_at"), moment(row, "code_expires_at"),
                moment(row, "code_used_at"), moment(row, "refresh_expires_at"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp found = row.getTimestamp(column);
        return found == null ? null : found.toInstant();
    }
}
