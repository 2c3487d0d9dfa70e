package org.tamga.rulebook;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.ContentHash;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.rulebook.rules.reading.RuleReader;

/** Compiles the files {@code rules/*.yaml} and {@code texts/*.properties} of a pack. */
@Component
public final class RulebookPart implements PackPart<Rulebook> {

    @Override
    public Class<Rulebook> type() {
        return Rulebook.class;
    }

    @Override
    public Rulebook compile(PackFiles files, PackFaults faults) {
        return new Rulebook(hash(files), RuleReader.read(files, faults));
    }

    private static String hash(PackFiles files) {
        SortedMap<String, String> manifest = new TreeMap<>();
        for (String folder : List.of("rules/", "texts/")) {
            files.list(folder).forEach(path -> manifest.put(path, ContentHash.of(files.find(path).orElse(new byte[0]))));
        }
        return ContentHash.ofManifest(manifest);
    }
}
