package org.tamga.tariff.importing.measures;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.tamga.reference.importing.ImportArguments;
import org.tamga.reference.importing.PackOnDisk;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/**
 * The command {@code import measures <file or folder>… --pack <id> [--packs <folder>] [--regime <regime>]}: merges published
 * measures and areas into a pack on disk. What cannot be read is named and left out.
 */
public final class MeasureImport {

    private static final String USAGE = """
            usage: import measures <file or folder>... --pack <id> [--packs <folder with the packs>] [--regime <regime>]
            Merges the measures of commodities, published as JSON, and lists of geographical areas into packs/<id>/tariff.
            A measure that is there under its number is renewed; the rest stays. With --regime they belong to one tariff
            of a pack that knows several.""";

    private MeasureImport() {
    }

    /** @param arguments without the word {@code import} @return the exit status: 0 done, 1 something is wrong, 2 usage */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        ImportArguments called = ImportArguments.of(arguments).orElse(null);
        if (called == null) {
            out.println(USAGE);
            return 2;
        }
        return run(called, out);
    }

    private static int run(ImportArguments called, PrintStream out) throws IOException {
        PackFiles pack = PackOnDisk.find(called.packs(), called.pack()).orElse(null);
        Path missing = called.missing().orElse(null);
        if (pack == null || missing != null) {
            out.println(pack == null ? "there is no pack " + called.folder() : "there is no " + missing);
            return 1;
        }
        PackFaults faults = new PackFaults();
        SortedMap<String, byte[]> tables = MeasureMerge.merge(pack, read(called.sources()), called.option("regime", ""),
                faults, out::println);
        for (var table : tables.entrySet()) {
            Files.write(called.folder().resolve(table.getKey()), table.getValue());
            out.printf("%-60s %6d rows%n", called.folder().resolve(table.getKey()),
                    CsvTable.read(new PackFiles(called.pack(), tables), table.getKey(), faults).rows().size());
        }
        faults.list().forEach(out::println);
        return faults.isEmpty() && !tables.isEmpty() ? 0 : 1;
    }

    private static SortedMap<String, byte[]> read(List<Path> sources) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Path source : sources) {
            if (Files.isDirectory(source)) {
                try (Stream<Path> inside = Files.list(source)) {
                    for (Path file : inside.filter(each -> each.toString().endsWith(".json")).toList()) {
                        put(file, files);
                    }
                }
            } else {
                put(source, files);
            }
        }
        return files;
    }

    /** Under its own name; the second of a name under its path. */
    private static void put(Path file, SortedMap<String, byte[]> files) throws IOException {
        String name = file.getFileName().toString();
        files.put(files.containsKey(name) ? file.toString() : name, Files.readAllBytes(file));
    }
}
