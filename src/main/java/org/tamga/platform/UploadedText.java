package org.tamga.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;

/** The body of a request as text, whatever type it says it has: tables are sent in many ways. */
public final class UploadedText {

    private static final int MOST_BYTES = 64 << 20;

    private UploadedText() {
    }

    /** @throws MalformedUpload if it is not in UTF-8 or longer than 64 MiB */
    public static String of(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new MalformedUpload("a table has at most " + MOST_BYTES + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedUpload("the text is not in UTF-8");
        }
    }
}
