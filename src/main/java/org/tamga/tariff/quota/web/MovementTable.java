package org.tamga.tariff.quota.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tamga.tariff.quota.books.QuotaMovement;

/** Movements of quotas as CSV, written as they come. */
final class MovementTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT.builder().setHeader("at", "order_number", "period_from", "kind",
            "amount", "mrn", "item", "version", "reason", "by").setRecordSeparator('\n').get();

    private MovementTable() {
    }

    static void print(PrintWriter out, Consumer<Consumer<QuotaMovement>> movements) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        movements.accept(each -> print(each, csv));
        csv.flush();
    }

    private static void print(QuotaMovement each, CSVPrinter csv) {
        boolean declared = each.mrn() != null;
        try {
            csv.printRecord(each.at(), each.period().orderNumber(), each.period().from(), each.kind(),
                    each.amount().toPlainString(), each.mrn(), declared ? each.item() : null,
                    declared ? each.version() : null, each.reason(), each.by());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
