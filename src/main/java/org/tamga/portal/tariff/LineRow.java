package org.tamga.portal.tariff;

import org.tamga.tariff.nomenclature.NomenclatureLine;

/**
 * A line in a list.
 *
 * @param path     of its page below {@code /tariff/}
 * @param children how many lines stand directly below
 */
public record LineRow(String path, String code, String text, boolean declarable, int children) {

    static LineRow of(NomenclatureLine line, TariffVisit visit) {
        return new LineRow(path(line), code(line), line.text(visit.language()), visit.nomenclature().isDeclarable(line),
                visit.nomenclature().children(line).size());
    }

    /** The code, and the suffix of a line that describes no goods. */
    static String path(NomenclatureLine line) {
        return line.code().digits()
                + (line.suffix().equals(NomenclatureLine.GOODS) ? "" : "-" + line.suffix());
    }

    /** In groups, as tariffs print it: {@code 8517 13 00 00}; nothing for the title of a group. */
    static String code(NomenclatureLine line) {
        return line.suffix().equals(NomenclatureLine.GOODS) ? grouped(line.code().digits()) : "";
    }

    static String grouped(String digits) {
        return digits.length() <= 4 ? digits
                : digits.substring(0, 4) + digits.substring(4).replaceAll("(\\d{2})(?=\\d)", "$1 ").replaceFirst("^", " ");
    }
}
