package org.tamga.rerating;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Differences as CSV, written as they come. */
public final class DifferenceTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n")
            .setHeader("mrn", "version", "trader", "item", "commodity", "tax_type", "method_of_payment", "assessed_before",
                    "assessed_after", "assessed_difference", "payable_before", "payable_after", "payable_difference",
                    "secured_before", "secured_after", "secured_difference")
            .get();

    private DifferenceTable() {
    }

    public static void print(PrintWriter out, Consumer<Consumer<Difference>> differences) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        differences.accept(each -> print(each, csv));
        csv.flush();
    }

    private static void print(Difference each, CSVPrinter csv) {
        var change = each.after().minus(each.before());
        try {
            csv.printRecord(each.mrn(), each.version(), each.trader(), each.item(), each.commodity(), each.taxType(),
                    each.method(), plain(each.before().assessed()), plain(each.after().assessed()),
                    plain(change.assessed()), plain(each.before().payable()),
                    plain(each.after().payable()), plain(change.payable()),
                    plain(each.before().secured()), plain(each.after().secured()),
                    plain(change.secured()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(BigDecimal amount) {
        return amount.toPlainString();
    }
}
