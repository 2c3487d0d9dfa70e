package org.tamga.tariff.importing;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import org.tamga.reference.importing.ImportArguments;
import org.tamga.reference.importing.PackOnDisk;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;

/**
 * The command {@code import nomenclature <file or folder>… --pack <id> [--packs <folder>] [--language <code>]}: merges
 * published nomenclatures into a pack on disk. Nothing is written if the pack's nomenclature would have a fault then.
 */
public final class NomenclatureImport {

    private static final String USAGE = """
            usage: import nomenclature <file or folder>... --pack <id> [--packs <folder with the packs>] [--language <code>]
            Merges published nomenclatures into packs/<id>/tariff: the Harmonized System as CSV
            (section,hscode,description,parent,level), commodities of the United Kingdom's tariff as JSON, or CSV in the
            form of tariff/nomenclature.csv itself (code,suffix,indents,valid_from,valid_to,text_en).""";

    private final PackFaults faults = new PackFaults();
    private final Published published = new Published();
    private final String language;

    private NomenclatureImport(String language) {
        this.language = language;
    }

    /** @param arguments without the word {@code import} @return the exit status: 0 done, 1 something is wrong, 2 usage */
    public static int run(List<String> arguments, PrintStream out) throws IOException {
        ImportArguments called = ImportArguments.of(arguments).orElse(null);
        if (called == null) {
            out.println(USAGE);
            return 2;
        }
        return new NomenclatureImport(called.option("language", "en")).run(called, out);
    }

    private int run(ImportArguments called, PrintStream out) throws IOException {
        PackFiles pack = PackOnDisk.find(called.packs(), called.pack()).orElse(null);
        Path missing = called.missing().orElse(null);
        if (pack == null || missing != null) {
            out.println(pack == null ? "there is no pack " + called.folder() : "there is no " + missing);
            return 1;
        }
        for (Path source : called.files("json|csv")) {
            read(source);
        }
        SortedMap<String, byte[]> tables = NomenclatureMerge.merge(pack, published, faults);
        check(pack, tables);
        published.remarks().forEach(out::println);
        faults.list().forEach(out::println);
        if (!faults.isEmpty() || tables.isEmpty()) {
            out.println("nothing was written");
            return 1;
        }
        for (var table : tables.entrySet()) {
            Path file = called.folder().resolve(table.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, table.getValue());
            out.println(file + ": merged");
        }
        out.println(published.lines().size() + " lines were published");
        return 0;
    }

    private void check(PackFiles pack, SortedMap<String, byte[]> tables) {
        PackFiles merged = pack;
        for (var table : tables.entrySet()) {
            merged = merged.with(table.getKey(), table.getValue());
        }
        new NomenclaturePack().compile(merged, faults);
    }

    private void read(Path source) throws IOException {
        String name = source.getFileName().toString();
        byte[] bytes = Files.readAllBytes(source);
        if (name.endsWith(".json")) {
            CommodityJson.read(name, bytes, language, published, faults);
        } else {
            PublishedCsv.read(name, new String(bytes, StandardCharsets.UTF_8), language, published, faults);
        }
    }
}
