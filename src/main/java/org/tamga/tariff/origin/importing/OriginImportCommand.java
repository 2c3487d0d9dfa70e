package org.tamga.tariff.origin.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.tamga.reference.importing.ImportArguments;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;

/** The command {@code import origin-schemes <file> --pack <id> [--packs <folder>]}. */
public final class OriginImportCommand {

    private static final String USAGE = """
            usage: import origin-schemes <published file> --pack <id> [--packs <folder with the packs>]
            Merges the administration's published origin schemes into packs/<id>/tariff/origin, as
            packs/<id>/import.yaml says.""";

    private OriginImportCommand() {
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
        Path folder = called.folder();
        Path published = called.sources().getFirst();
        if (!Files.isDirectory(folder) || !Files.isRegularFile(published)) {
            out.println(Files.isDirectory(folder) ? "there is no file " + published : "there is no pack " + folder);
            return 1;
        }
        PackFaults faults = new PackFaults();
        SortedMap<String, byte[]> files = OriginSchemeImporter.merge(new PackFiles(called.pack(), read(folder)),
                String.valueOf(published.getFileName()), Files.readAllBytes(published), faults);
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            out.println(target);
        }
        faults.list().forEach(out::println);
        return faults.isEmpty() ? 0 : 1;
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
