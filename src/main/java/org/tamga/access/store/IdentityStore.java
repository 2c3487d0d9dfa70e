package org.tamga.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.access.Grant;
import org.tamga.access.Identity;
import org.tamga.access.IdentityFilter;
import org.tamga.access.Role;

/** The table {@code access.identity}. */
@Repository
public class IdentityStore {

    private final JdbcClient jdbc;

    public IdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Identity> find(String name) {
        return jdbc.sql("select * from access.identity where name = ?").param(name).query(IdentityStore::read).optional();
    }

    public List<Identity> list() {
        return jdbc.sql("select * from access.identity order by name").query(IdentityStore::read).list();
    }

    /** By name, those after one; at most so many. */
    public List<Identity> list(IdentityFilter filter, String after, int most) {
        String role = filter.role() == null ? null : filter.role().name();
        return jdbc.sql("""
                select * from access.identity where kind = :kind and name collate "C" > :after
                  and exists (select from unnest(array[name] || parties || offices) as each
                              where strpos(lower(each), lower(:text)) > 0)
                  and (:role::text is null or :role = any(roles))
                  and (:open::boolean is null or (closed_at is null) = :open)
                order by name collate "C" limit :most
                """).param("kind", filter.kind().name()).param("after", after).param("text", filter.text())
                .param("role", role, Types.VARCHAR).param("open", filter.open(), Types.BOOLEAN).param("most", most)
                .query(IdentityStore::read).list();
    }

    /** Whether somebody has this name in another spelling, with capitals or without. */
    public boolean isSpelledOtherwise(String name) {
        return jdbc.sql("select exists (select from access.identity where lower(name) = lower(?) and name <> ?)").param(name)
                .param(name).query(Boolean.class).single();
    }

    public void put(Identity identity, Instant at) {
        Grant grant = identity.grant();
        jdbc.sql("""
                insert into access.identity as known (name, password_hash, kind, roles, parties, offices, calls_per_second,
                  temporary, told_to, signed_out_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (name) do update set password_hash = excluded.password_hash, roles = excluded.roles,
                  parties = excluded.parties, offices = excluded.offices, calls_per_second = excluded.calls_per_second,
                  temporary = excluded.temporary, told_to = excluded.told_to, signed_out_at = excluded.signed_out_at,
                  changed_at = excluded.changed_at, closed_at = null
                where known.kind = excluded.kind
                """).param(identity.name()).param(identity.passwordHash()).param(identity.kind().name())
                .param(grant.roles().stream().map(Role::name).sorted().toArray(String[]::new)).param(sorted(grant.parties()))
                .param(sorted(grant.offices())).param(grant.callsPerSecond()).param(identity.temporary())
                .param(identity.toldTo())
                .param(moment(identity.signedOutAt())).param(Timestamp.from(at)).update();
    }

    /** @return false if there is no such identity */
    public boolean close(String name, Identity.Kind kind, Instant at) {
        return jdbc.sql("update access.identity set closed_at = ?, changed_at = ? where name = ? and kind = ?")
                .param(Timestamp.from(at)).param(Timestamp.from(at)).param(name).param(kind.name()).update() > 0;
    }

    private static Identity read(ResultSet row, int number) throws SQLException {
        Set<Role> roles = strings(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet());
        Grant grant = new Grant(roles, strings(row, "parties"), strings(row, "offices"),
                row.getObject("calls_per_second", Integer.class));
        Timestamp signedOut = row.getTimestamp("signed_out_at");
        return new Identity(row.getString("name"), row.getString("password_hash"),
                Identity.Kind.valueOf(row.getString("kind")), grant, row.getTimestamp("closed_at") == null,
                row.getBoolean("temporary"), row.getString("told_to"), signedOut == null ? null : signedOut.toInstant());
    }

    private static @Nullable Timestamp moment(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static String[] sorted(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
