package org.tamga.platform.backup;

import java.io.IOException;
import java.time.Instant;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, in its first entry.
 *
 * @param format         of the archive
 * @param postgres       major version that the files belong to
 * @param architecture   of the machine: the files of one cannot be read on another
 * @param startedAt      what was committed before is in it
 * @param keysAreInside  whether the signing keys are in it, locked with a passphrase
 */
public record BackupNote(int format, String postgres, String architecture, Instant startedAt, boolean keysAreInside) {

    static final String NAME = "tamga-backup.json";
    static final int FORMAT = 1;
    private static final JsonMapper JSON = new JsonMapper();

    byte[] bytes() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static BackupNote read(byte[] bytes) throws IOException {
        try {
            return JSON.readValue(bytes, BackupNote.class);
        } catch (JacksonException e) {
            throw new IOException("the note about the backup cannot be read: " + e.getMessage(), e);
        }
    }

    /** @throws IOException if the files are not for this machine or this version */
    void checkFor(String postgresHere, String architectureHere) throws IOException {
        if (format != FORMAT) {
            throw new IOException("it has format " + format + "; this version reads format " + FORMAT);
        }
        if (!postgres.equals(postgresHere) || !architecture.equals(architectureHere)) {
            throw new IOException("it was taken with PostgreSQL " + postgres + " on " + architecture + "; here is PostgreSQL "
                    + postgresHere + " on " + architectureHere);
        }
    }
}
