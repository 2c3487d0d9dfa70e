package org.tamga.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A server reduced to its database, for tests that kill it: opens the folder, says so, then stores number after number and
 * prints each one only after its commit. Goes on when the database comes back.
 */
final class DatabaseKeeper {

    private DatabaseKeeper() {
    }

    public static void main(String[] folder) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(folder[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        System.out.println("open " + database.pid());
        while (true) {
            try {
                storeNumbers(database);
            } catch (SQLException e) {
                System.out.println("lost " + e.getSQLState());
            }
        }
    }

    private static void storeNumbers(EmbeddedDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists numbers (n bigint generated always as identity)");
            System.out.println("pid " + postmaster(statement));
            while (true) {
                try (var stored = statement.executeQuery("insert into numbers default values returning n")) {
                    stored.next();
                    System.out.println("stored " + stored.getLong(1));
                }
            }
        }
    }

    /** Of the database that answers: its keeper learns of a new one a moment later. */
    private static String postmaster(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            row.next();
            return row.getString(1);
        }
    }
}
