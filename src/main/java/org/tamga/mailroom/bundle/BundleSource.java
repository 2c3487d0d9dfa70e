package org.tamga.mailroom.bundle;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

/** Gives the files of a bundle, one after the other, so that never all of them are in memory. */
public interface BundleSource {

    /**
     * A file of the bundle.
     *
     * @param content what it contains; null if the file is refused for the reason that {@code refusal} tells
     */
    record File(String name, byte @Nullable [] content, @Nullable Refusal refusal) {

        static File of(String name, byte[] content) {
            return new File(name, content, null);
        }

        static File refused(String name, String code, String detail) {
            return new File(name, null, new Refusal(code, detail));
        }
    }

    /** Why a file was not taken in. @param code stable, for software @param detail for people */
    record Refusal(String code, String detail) {

        static final String DESK_FULL = "desk-full";
        static final String NO_STORAGE = "no-storage";

        /** Whether it may be taken in when it is sent again as it is. */
        public boolean isTemporary() {
            return code.equals(DESK_FULL) || code.equals(NO_STORAGE);
        }
    }

    /**
     * The next file; null after the last.
     *
     * @throws UnreadableBundle if the rest cannot be read
     */
    @Nullable
    File next() throws IOException;
}
