package org.tamga.tariff.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.platform.Compressed;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;

/** The tables of a pack that everybody may take along, kept compressed: however many do so at once, they lie in memory once. */
final class OpenTables {

    static final String MEASURES = "tariff/measures.csv";
    static final String NOMENCLATURE = "tariff/nomenclature.csv";

    private final Map<String, byte[]> compressed;

    private OpenTables(Map<String, byte[]> compressed) {
        this.compressed = compressed;
    }

    /** The table as it was loaded; nothing if the pack has none. */
    InputStream open(String path) throws IOException {
        byte[] bytes = compressed.get(path);
        return bytes == null ? InputStream.nullInputStream() : Compressed.open(bytes);
    }

    @Component
    static class Part implements PackPart<OpenTables> {

        @Override
        public Class<OpenTables> type() {
            return OpenTables.class;
        }

        /** Finds no faults: whoever owns the tables does. */
        @Override
        public OpenTables compile(PackFiles files, PackFaults faults) {
            Map<String, byte[]> compressed = new HashMap<>();
            for (String path : new String[]{MEASURES, NOMENCLATURE}) {
                files.find(path).ifPresent(content -> compressed.put(path, Compressed.compress(content)));
            }
            return new OpenTables(Map.copyOf(compressed));
        }
    }
}
