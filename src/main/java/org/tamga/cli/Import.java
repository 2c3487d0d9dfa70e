package org.tamga.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

import org.tamga.reference.importing.ImportCommand;
import org.tamga.tariff.importing.NomenclatureImport;
import org.tamga.tariff.importing.measures.MeasureImport;
import org.tamga.tariff.origin.importing.OriginImportCommand;

/** {@code ./tamga import}: takes over what an administration publishes into a country pack on disk. */
public final class Import {

    private static final String USAGE = """
            ./tamga import codelists <folder> --pack <id>      code lists of the administration
            ./tamga import nomenclature <files> --pack <id>    the tariff's codes and texts
            ./tamga import origin-schemes <file> --pack <id>   agreements and their rules of origin
            ./tamga import measures <files> --pack <id>        the tariff's measures and areas

            Each says how it is used when it is called without more.""";

    private Import() {
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out));
    }

    /** @return the exit status: 0 done, 1 something is wrong, 2 usage */
    static int run(List<String> arguments, PrintStream out) throws IOException {
        String what = arguments.isEmpty() ? "--help" : arguments.getFirst();
        return switch (what) {
            case "codelists" -> ImportCommand.run(arguments, out);
            case "nomenclature" -> NomenclatureImport.run(arguments, out);
            case "origin-schemes" -> OriginImportCommand.run(arguments, out);
            case "measures" -> MeasureImport.run(arguments, out);
            case "--help", "-h", "help" -> {
                out.println(USAGE);
                yield 0;
            }
            default -> {
                out.println(USAGE);
                yield 2;
            }
        };
    }
}
