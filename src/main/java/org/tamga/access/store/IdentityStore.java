package org.tamga.access.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tamga.access.Grant;
import org.tamga.access.Identity;
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

    public void put(Identity identity, Instant at) {
        Grant grant = identity.grant();
        jdbc.sql("""
                insert into access.identity as known (name, password_hash, kind, roles, parties, offices, calls_per_second,
                  changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (name) do update set password_hash = excluded.password_hash, roles = excluded.roles,
                  parties = excluded.parties, offices = excluded.offices, calls_per_second = excluded.calls_per_second,
                  changed_at = excluded.changed_at, closed_at = null
                where known.kind = excluded.kind
                """).param(identity.name()).param(identity.passwordHash()).param(identity.kind().name())
                .param(grant.roles().stream().map(Role::name).sorted().toArray(String[]::new)).param(sorted(grant.parties()))
                .param(sorted(grant.offices())).param(grant.callsPerSecond()).param(Timestamp.from(at)).update();
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
        return new Identity(row.getString("name"), row.getString("password_hash"),
                Identity.Kind.valueOf(row.getString("kind")), grant, row.getTimestamp("closed_at") == null);
    }

    private static String[] sorted(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
