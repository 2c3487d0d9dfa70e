package org.tamga.mailroom.bundle;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/** Reads a zip as it comes in. It may be from anybody: what it inflates to is counted, and its names lead nowhere. */
public final class ZipSource implements BundleSource {

    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,200}");
    private static final long FREE_OF_RATIO = 1 << 20;
    private static final int CHUNK = 1 << 16;

    private final Counted counted;
    private final ZipInputStream zip;
    private final BundleLimits limits;
    private long inflated;
    private boolean any;

    public ZipSource(InputStream in, BundleLimits limits) {
        this.counted = new Counted(in);
        this.zip = new ZipInputStream(counted);
        this.limits = limits;
    }

    @Override
    public @Nullable File next() throws IOException {
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                any = true;
                if (!entry.isDirectory()) {
                    return file(entry.getName());
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new UnreadableBundle("the zip archive cannot be read any further: " + e.getMessage());
        }
        if (!any) {
            throw new UnreadableBundle("this is no zip archive, or an empty one");
        }
        return null;
    }

    private File file(String name) throws IOException {
        byte[] content = content();
        if (!NAME.matcher(name).matches()) {
            return File.refused(name.replaceAll("\\p{Cntrl}", "?").substring(0, Math.min(200, name.length())), "name-with-path",
                    "a file in a bundle has a plain name, without a path");
        }
        return content == null
                ? File.refused(name, "too-large", "a message has at most " + limits.fileBytes() + " bytes")
                : File.of(name, content);
    }

    /** Null if it is larger than a file may be; what is left of it is read and forgotten then. */
    private byte @Nullable [] content() throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        boolean fits = true;
        for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
            count(read);
            fits &= kept.size() + read <= limits.fileBytes();
            if (fits) {
                kept.write(chunk, 0, read);
            } else {
                kept.reset();
            }
        }
        return fits ? kept.toByteArray() : null;
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > limits.totalBytes()) {
            throw new UnreadableBundle("the bundle has more than " + limits.totalBytes() + " bytes");
        }
        if (inflated > FREE_OF_RATIO && inflated > counted.bytes * limits.ratio()) {
            throw new UnreadableBundle("the bundle inflates to more than " + limits.ratio() + " times its size");
        }
    }

    private static final class Counted extends FilterInputStream {

        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            bytes += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            bytes += Math.max(0, count);
            return count;
        }
    }
}
