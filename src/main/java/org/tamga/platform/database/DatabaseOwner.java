package org.tamga.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the tables: makes and changes them, and grants the application its rights. The server connects as the owner while it
 * starts, and never again.
 */
record DatabaseOwner(String user, @Nullable String password) {

    /** A migration that cannot have its lock gives up before everybody waits behind it. */
    private static final String LOCK_TIMEOUT = "set lock_timeout = '10s'";

    HikariDataSource connect(String url) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("owner");
        connections.setJdbcUrl(url);
        connections.setUsername(user);
        connections.setPassword(password);
        connections.setMaximumPoolSize(4);
        connections.setMinimumIdle(0);
        connections.setConnectionInitSql(LOCK_TIMEOUT);
        return connections;
    }

    @Override
    public String toString() {
        return user;
    }
}
