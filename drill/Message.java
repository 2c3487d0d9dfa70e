package drill;

import bench.Declarations;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One message of a declarant; its bytes are the same however often it is sent.
 *
 * @param id        the declarant's own id of the message
 * @param reference local reference number, which two messages may share
 */
record Message(int number, String id, String reference, Declarations declarations) {

    byte[] bytes() {
        return declarations.message(number, reference);
    }

    /** Another declaration, as a mistaken declarant would send it under the same id. */
    byte[] otherBytes() {
        return declarations.message(number + 1L, reference);
    }

    String header() {
        return "Idempotency-Key: " + id + "\r\n";
    }

    /** SHA-256 of the bytes, hexadecimal. */
    String hash() {
        return sha256(bytes());
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
