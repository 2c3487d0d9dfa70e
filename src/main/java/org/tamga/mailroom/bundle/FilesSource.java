package org.tamga.mailroom.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Several files that came in one request; each is a message, or a zip of messages. */
public final class FilesSource implements BundleSource {

    /** A file as it came. */
    public interface Upload {

        String name();

        InputStream open() throws IOException;
    }

    private final Iterator<? extends Upload> uploads;
    private final BundleLimits limits;
    private @Nullable ZipSource archive;

    public FilesSource(List<? extends Upload> uploads, BundleLimits limits) {
        this.uploads = uploads.iterator();
        this.limits = limits;
    }

    @Override
    public @Nullable File next() throws IOException {
        if (archive != null) {
            File inside = archive.next();
            if (inside != null) {
                return inside;
            }
            archive = null;
        }
        if (!uploads.hasNext()) {
            return null;
        }
        Upload upload = uploads.next();
        if (upload.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            archive = new ZipSource(upload.open(), limits);
            return next();
        }
        try (InputStream in = upload.open()) {
            byte[] content = in.readNBytes(limits.fileBytes() + 1);
            return content.length <= limits.fileBytes() ? File.of(upload.name(), content)
                    : File.refused(upload.name(), "too-large", "a message has at most " + limits.fileBytes() + " bytes");
        }
    }
}
