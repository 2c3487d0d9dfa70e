package org.tamga.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What went wrong, in words for the one who typed the command: what the system says of a file is its name alone. */
public final class Complaint {

    private Complaint() {
    }

    public static String of(Exception failure) {
        String said = Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName());
        return switch (failure) {
            case NoSuchFileException missing -> "there is no file " + missing.getFile();
            case AccessDeniedException closed -> closed.getFile() + " may not be read or written";
            case FileSystemException other when other.getReason() == null -> other.getFile() + " cannot be read or written";
            default -> said;
        };
    }

    static IOException notReached(String url, ConnectException failure) {
        return new IOException("no server answers at " + url + ": is it running? --url says where it is", failure);
    }
}
