package org.tamga.mailroom.bundle;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Several files that came in one request; each is a message, or a zip of messages. */
public final class FilesSource implements BundleSource {

    private final Iterator<MultipartFile> uploads;
    private final BundleLimits limits;
    private @Nullable ZipSource archive;

    public FilesSource(List<MultipartFile> uploads, BundleLimits limits) {
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
        MultipartFile upload = uploads.next();
        String name = Objects.requireNonNullElse(upload.getOriginalFilename(), upload.getName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            archive = new ZipSource(upload.getInputStream(), limits);
            return next();
        }
        return upload.getSize() <= limits.fileBytes() ? File.of(name, upload.getBytes())
                : File.refused(name, "too-large", "a message has at most " + limits.fileBytes() + " bytes");
    }
}
