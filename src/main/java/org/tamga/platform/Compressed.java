package org.tamga.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ConcurrentLinkedQueue;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;

/**
 * Stored documents are compressed by the writer, with Zstandard (RFC 8878) at level 1: three times as many fit through the
 * same database. Each frame says how long its content is.
 */
public final class Compressed {

    private static final int LEVEL = 1;

    /** A context is half a megabyte that would otherwise be made anew for every document; as many live as compress at once. */
    private static final ConcurrentLinkedQueue<ZstdCompressCtx> idle = new ConcurrentLinkedQueue<>();

    private Compressed() {
    }

    public static byte[] compress(byte[] bytes) {
        ZstdCompressCtx context = idle.poll();
        if (context == null) {
            context = new ZstdCompressCtx().setLevel(LEVEL);
        }
        try {
            return context.compress(bytes);
        } finally {
            idle.add(context);
        }
    }

    /** What was compressed, expanded as it is read: the whole never lies in memory. */
    public static InputStream open(byte[] bytes) throws IOException {
        return new ZstdInputStream(new ByteArrayInputStream(bytes));
    }

    /** @throws IllegalArgumentException if the bytes are not what {@link #compress} made */
    public static byte[] expand(byte[] bytes) {
        long length = Zstd.getFrameContentSize(bytes);
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("not a stored document");
        }
        try {
            return Zstd.decompress(bytes, (int) length);
        } catch (ZstdException e) {
            throw new IllegalArgumentException("the stored document is damaged: " + e.getMessage(), e);
        }
    }
}
