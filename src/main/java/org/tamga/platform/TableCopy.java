package org.tamga.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * Rows for one table, sent to PostgreSQL in one {@code COPY}, inside the transaction of the calling thread: the cheapest way
 * to store a group. Values are written in COPY's text format; null is null.
 */
public final class TableCopy {

    private static final HexFormat HEX = HexFormat.of();

    private final String command;
    private final StringBuilder rows = new StringBuilder(4096);
    private int count;

    /** @param columns comma-separated; each row gives its values in this order */
    public TableCopy(String table, String columns) {
        this.command = "COPY " + table + " (" + columns + ") FROM STDIN";
    }

    /**
     * Adds a row. A {@code byte[]} becomes {@code bytea}, an {@link Instant} {@code timestamptz}; everything else is written
     * as its {@code toString()}.
     */
    public TableCopy row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            append(values[i]);
        }
        rows.append('\n');
        count++;
        return this;
    }

    /** Sends the rows; nothing happens if there are none. @return rows stored */
    public long send(DataSource dataSource) {
        if (count == 0) {
            return 0;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new ByteArrayInputStream(bytes), 1 << 16);
        } catch (SQLException e) {
            throw new SQLErrorCodeSQLExceptionTranslator(dataSource).translate("copy", command, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case byte[] bytes -> HEX.formatHex(rows.append("\\\\x"), bytes);
            default -> escape(value.toString());
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case 0 -> rows.append(' '); // PostgreSQL text cannot hold it
                default -> rows.append(c);
            }
        }
    }
}
