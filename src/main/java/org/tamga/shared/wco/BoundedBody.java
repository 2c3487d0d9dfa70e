package org.tamga.shared.wco;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an exception at its limit, and remembers what it met on the way. */
final class BoundedBody extends FilterInputStream {

    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final long limit;
    private long bytes;
    private boolean overLimit;

    BoundedBody(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    boolean isEmpty() {
        return bytes == 0;
    }

    boolean isOverLimit() {
        return overLimit;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws TooLarge {
        bytes += more;
        if (bytes > limit) {
            overLimit = true;
            throw new TooLarge();
        }
    }
}
