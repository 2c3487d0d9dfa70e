package org.tamga.access.foureyes;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** The answer to a call that waited; it goes to nobody, but is kept. */
final class KeptAnswer extends HttpServletResponseWrapper {

    private static final int MOST = 4_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ServletOutputStream out = new Kept();
    private final PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8);
    private int status = HttpServletResponse.SC_OK;

    KeptAnswer(HttpServletResponse confirmation) {
        super(confirmation);
    }

    /** Its beginning. */
    String text() {
        writer.flush();
        String whole = bytes.toString(StandardCharsets.UTF_8);
        return whole.length() <= MOST ? whole : whole.substring(0, MOST) + " …";
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        this.status = code;
    }

    @Override
    public void sendError(int code) {
        this.status = code;
    }

    @Override
    public void sendError(int code, String message) {
        this.status = code;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return out;
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public void setHeader(String name, String value) {
        // nobody reads it
    }

    @Override
    public void addHeader(String name, String value) {
        // nobody reads it
    }

    @Override
    public void setContentType(String type) {
        // nobody reads it
    }

    @Override
    public void setContentLengthLong(long length) {
        // that of another answer
    }

    @Override
    public void setContentLength(int length) {
        // that of another answer
    }

    @Override
    public void flushBuffer() {
        // stays here
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
        status = HttpServletResponse.SC_OK;
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    private final class Kept extends ServletOutputStream {

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("nobody waits for it");
        }
    }
}
