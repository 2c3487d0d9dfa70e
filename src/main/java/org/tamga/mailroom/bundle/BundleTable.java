package org.tamga.mailroom.bundle;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tamga.mailroom.Receipt;

/** The messages of a bundle as CSV, written as they come. */
public final class BundleTable {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator("\n")
            .setHeader("number", "name", "state", "mrn", "conversation_id", "message_id", "content_hash", "received_at",
                    "repeated",
                    "problem", "detail")
            .get();

    private BundleTable() {
    }

    public static void print(PrintWriter out, Consumer<Consumer<BundleMessage>> messages) throws IOException {
        CSVPrinter csv = new CSVPrinter(out, FORMAT);
        messages.accept(each -> print(each, csv));
        csv.flush();
    }

    private static void print(BundleMessage each, CSVPrinter csv) {
        Receipt receipt = each.receipt();
        BundleSource.Refusal refusal = each.refusal();
        try {
            if (receipt != null) {
                csv.printRecord(each.number(), cell(each.name()), each.state(), each.mrn(), receipt.conversationId(),
                        receipt.messageId(), receipt.contentHash(), receipt.receivedAt(), receipt.repeated(), null, null);
            } else if (refusal != null) {
                csv.printRecord(each.number(), cell(each.name()), "NOT_TAKEN_IN", null, null, null, null, null, null,
                        refusal.code(), refusal.detail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A spreadsheet must not take the name of a file for a formula. */
    private static String cell(String name) {
        return name.isEmpty() || "=+-@\t".indexOf(name.charAt(0)) < 0 ? name : "'" + name;
    }
}
