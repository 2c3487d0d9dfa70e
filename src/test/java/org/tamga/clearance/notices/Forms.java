package org.tamga.clearance.notices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/** The notices of the packs, for tests. */
final class Forms {

    private Forms() {
    }

    static NoticeForms of(String pack) {
        PackFaults faults = new PackFaults();
        NoticeForms forms = compile(pack, read(Path.of("packs", pack, "notices.yaml")), faults);
        if (!faults.isEmpty()) {
            throw new IllegalStateException(faults.list().toString());
        }
        return forms;
    }

    static NoticeForms compile(String pack, byte[] yaml, PackFaults faults) {
        return new NoticeFormsPart().compile(new PackFiles(pack, Map.of(NoticeFormsPart.FILE, yaml)), faults);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
