package org.tamga.reference.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an import command was called with: {@code <file or folder>… --pack <id> [--packs <folder>] [--<option> <value>]…}.
 *
 * @param packs folder with the packs
 */
public record ImportArguments(List<Path> sources, Path packs, String pack, Map<String, String> options) {

    public ImportArguments {
        sources = List.copyOf(sources);
        options = Map.copyOf(options);
    }

    /** Empty if the command cannot be meant so. @param arguments the name of the import first */
    public static Optional<ImportArguments> of(List<String> arguments) {
        Map<String, String> options = new HashMap<>();
        List<Path> sources = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith("--") && i + 1 < arguments.size()) {
                options.put(arguments.get(i).substring(2), arguments.get(++i));
            } else {
                sources.add(Path.of(arguments.get(i)));
            }
        }
        String pack = options.get("pack");
        return pack == null || sources.isEmpty() || sources.stream().anyMatch(each -> each.toString().startsWith("--"))
                ? Optional.empty()
                : Optional.of(new ImportArguments(sources, Path.of(options.getOrDefault("packs", "packs")), pack, options));
    }

    public String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /** Folder of the pack. */
    public Path folder() {
        return packs.resolve(pack);
    }

    /** The first source that is not there. */
    public Optional<Path> missing() {
        return sources.stream().filter(each -> !Files.exists(each)).findFirst();
    }

    /** The sources; instead of a folder the files in it whose names end so, in order. */
    public List<Path> files(String ending) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                try (Stream<Path> inside = Files.list(source)) {
                    inside.filter(each -> each.toString().matches(".*\\.(" + ending + ")")).sorted().forEach(files::add);
                }
            } else {
                files.add(source);
            }
        }
        return files;
    }
}
