package org.tamga.tariff.quota.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tamga.tariff.quota.books.QuotaMovement;

/** Movements of quotas as CSV. */
final class MovementTable {

    private static final String[] COLUMNS = {"at", "order_number", "period_from", "kind", "amount", "mrn", "item", "version",
            "reason", "by"};

    private MovementTable() {
    }

    static String print(List<QuotaMovement> movements) {
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = CSVFormat.DEFAULT.builder().setHeader(COLUMNS).setRecordSeparator('\n').get().print(text)) {
            for (QuotaMovement each : movements) {
                boolean declared = each.mrn() != null;
                csv.printRecord(each.at(), each.period().orderNumber(), each.period().from(), each.kind(),
                        each.amount().toPlainString(), each.mrn(), declared ? each.item() : null,
                        declared ? each.version() : null, each.reason(), each.by());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
