package org.tamga.tariff.pack;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.tamga.reference.spi.CsvRow;

/**
 * Works out the indents of lines in whose rows they are left out: one for each shorter code of the
 * table that they begin with.
 */
public final class Dashes {

    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;

    private final Set<String> codes = new HashSet<>();

    public Dashes(List<CsvRow> rows) {
        rows.forEach(row -> codes.add(significant(row.text("code"))));
    }

    public int of(String code) {
        String digits = significant(code);
        return digits.length() <= HEADING ? 0
                : 1 + (int) IntStream.range(HEADING + 1, digits.length())
                        .filter(length -> codes.contains(digits.substring(0, length))).count();
    }

    /** Without the zeros which fill a code up; but a code that is written with six digits is a subheading in any case. */
    private static String significant(String code) {
        String digits = code;
        while (digits.length() > SUBHEADING && digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        if (digits.length() < code.length()) {
            while (digits.length() > 2 && digits.endsWith("00")) {
                digits = digits.substring(0, digits.length() - 2);
            }
        }
        return digits;
    }
}
