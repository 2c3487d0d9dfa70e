package org.tamga.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The hash of a row: SHA-256 over its values in their order, each preceded by its length in four bytes (-1 for null). Bytes
 * count as they are stored, everything else as its text; moments are kept to the microsecond.
 */
public final class FactHash {

    private static final int NULL = -1;

    private FactHash() {
    }

    /** @return hexadecimal */
    public static String of(@Nullable Object... values) {
        MessageDigest digest = sha256();
        for (Object value : values) {
            if (value == null) {
                digest.update(length(NULL));
            } else {
                byte[] bytes = value instanceof byte[] raw ? raw : value.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(length(bytes.length));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of the row that stands in the database now, over all its columns. */
    public static String of(ResultSet row) throws SQLException {
        @Nullable
        Object[] values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            Object value = row.getObject(i + 1);
            values[i] = value instanceof Timestamp moment ? moment.toInstant() : value;
        }
        return of(values);
    }

    private static byte[] length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
