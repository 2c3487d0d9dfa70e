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
        ImportArguments called = ImportArguments.of(arguments).filter(each -> each.sources().size() == 1).orElse(null);
        if (called == null) {
            out.println(USAGE);
            return 2;
        }
        return run(called, out);
    }

    private static int run(ImportArguments called, PrintStream out) throws IOException {
        PackFiles pack = PackOnDisk.find(called.packs(), called.pack()).orElse(null);
        Path published = called.sources().getFirst();
        if (pack == null || !Files.isDirectory(published)) {
            out.println(pack == null ? "there is no pack " + called.folder() : "there is no folder " + published);
            return 1;
        }
        PackFaults faults = new PackFaults();
        SortedMap<String, byte[]> tables = CodeListImporter.merge(pack, read(published), faults);
        for (var table : tables.entrySet()) {
            Files.write(called.folder().resolve(table.getKey()), table.getValue());
            out.printf("%-60s %6d codes%n", called.folder().resolve(table.getKey()),
                    CsvTable.read(new PackFiles(called.pack(), tables), table.getKey(), faults).rows().size());
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
