package org.tamga.access.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code access.application}. */
@Repository
class ApplicationStore {

    private final JdbcClient jdbc;

    ApplicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of it but its secret. */
    void put(Application application, Instant at) {
        jdbc.sql("""
                insert into access.application (id, name, redirect_addresses, rights, without_secret, changed_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, redirect_addresses = excluded.redirect_addresses,
                  rights = excluded.rights, without_secret = excluded.without_secret, changed_at = excluded.changed_at,
                  closed_at = null
                """).param(application.id()).param(application.name()).param(sorted(application.redirectAddresses()))
                .param(sorted(application.rights())).param(application.withoutSecret()).param(Timestamp.from(at)).update();
    }

    boolean changeSecret(String id, String hash, Instant at) {
        return jdbc.sql("update access.application set secret_hash = ?, changed_at = ?"
                + " where id = ? and closed_at is null and not without_secret")
                .param(hash).param(Timestamp.from(at)).param(id).update() > 0;
    }

    boolean close(String id, Instant at) {
        return jdbc.sql("update access.application set closed_at = ?, changed_at = ? where id = ? and closed_at is null")
                .param(Timestamp.from(at)).param(Timestamp.from(at)).param(id).update() > 0;
    }

    Optional<Application> find(String id) {
        return jdbc.sql("select * from access.application where id = ?").param(id).query(ApplicationStore::read).optional();
    }

    List<Application> list() {
        return jdbc.sql("select * from access.application order by id").query(ApplicationStore::read).list();
    }

    private static Application read(ResultSet row, int number) throws SQLException {
        return new Application(row.getString("id"), row.getString("name"), strings(row, "redirect_addresses"),
                strings(row, "rights"), row.getBoolean("without_secret"), row.getString("secret_hash"),
                row.getTimestamp("closed_at") == null);
    }

    private static String[] sorted(Set<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
