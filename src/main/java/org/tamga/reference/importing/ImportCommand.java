package org.tamga.reference.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * The command {@code import codelists <folder> --pack <id> [--packs <folder>]}: merges the published files of a folder into
 * the code lists of a pack on disk.
 */
public final class ImportCommand {

    private static final String USAGE = """
            usage: import codelists <folder with the published files> --pack <id> [--packs <folder with the packs>]
            Merges the administration's published code lists into packs/<id>/codelists, as packs/<id>/import.yaml says.""";

    private ImportCommand() {
    }

    /** @param arguments without the word {@code import} @return the exit status: 0 done, 1 something is wrong, 2 usage */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int i = 2; i + 1 < arguments.size(); i += 2) {
            options.put(arguments.get(i), arguments.get(i + 1));
        }
        String id = options.get("--pack");
        if (arguments.size() < 2 || arguments.size() % 2 == 1 || !arguments.getFirst().equals("codelists") || id == null) {
            out.println(USAGE);
            return 2;
        }
        return run(Path.of(arguments.get(1)), Path.of(options.getOrDefault("--packs", "packs")), id, out);
    }

    private static int run(Path published, Path packs, String id, PrintStream out) throws IOException {
        PackFiles pack = PackOnDisk.find(packs, id).orElse(null);
        if (pack == null || !Files.isDirectory(published)) {
            out.println(pack == null ? "there is no pack " + packs.resolve(id) : "there is no folder " + published);
            return 1;
        }
        PackFaults faults = new PackFaults();
        SortedMap<String, byte[]> tables = CodeListImporter.merge(pack, read(published), faults);
        for (var table : tables.entrySet()) {
            Files.write(packs.resolve(id).resolve(table.getKey()), table.getValue());
            out.printf("%-60s %6d codes%n", packs.resolve(id).resolve(table.getKey()),
                    CsvTable.read(new PackFiles(id, tables), table.getKey(), faults).rows().size());
        }
        faults.list().forEach(out::println);
        return faults.isEmpty() && !tables.isEmpty() ? 0 : 1;
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(each -> each.toString().endsWith(".json")).toList()) {
                files.put(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
