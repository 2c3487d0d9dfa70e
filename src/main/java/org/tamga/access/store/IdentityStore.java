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
        jdbc.sql("""
                insert into access.identity (name, password_hash, roles, parties, changed_at) values (?, ?, ?, ?, ?)
                on conflict (name) do update set password_hash = excluded.password_hash, roles = excluded.roles,
                  parties = excluded.parties, changed_at = excluded.changed_at
                """).param(identity.name()).param(identity.passwordHash())
                .param(identity.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param(identity.parties().stream().sorted().toArray(String[]::new)).param(Timestamp.from(at)).update();
    }

    private static Identity read(ResultSet row, int number) throws SQLException {
        return new Identity(row.getString("name"), row.getString("password_hash"),
                strings(row, "roles").stream().map(Role::valueOf).collect(Collectors.toSet()), strings(row, "parties"));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).collect(Collectors.toSet());
    }
}
