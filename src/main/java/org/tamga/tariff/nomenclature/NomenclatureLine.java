package org.tamga.tariff.nomenclature;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import org.tamga.shared.CommodityCode;
import org.tamga.shared.Validity;

/**
 * One line of the nomenclature in one period: a chapter, a heading, a subheading, a national line, or the title of a group
 * of them.
 *
 * @param code    as the tariff writes it: 2 digits for a chapter, 4 for a heading, up to 10 below
 * @param suffix  product line suffix, two digits: {@link #GOODS} for what describes goods, less for the title of a group
 * @param indents dashes in front of the text: 0 for chapters and headings, 1 for the first level below a heading
 * @param texts   by language; at least one
 * @param notes   legal notes of a chapter or heading by language; mostly empty
 */
public record NomenclatureLine(CommodityCode code, String suffix, int indents, Validity validity, Map<String, String> texts,
        Map<String, String> notes) {

    /** The suffix of lines that may be declared where nothing stands below them. */
    public static final String GOODS = "80";

    static final int CHAPTER = 0;
    static final int HEADING = 1;
    private static final int FULL = 10;

    /** The order of the printed tariff. */
    static final Comparator<NomenclatureLine> PRINTED = Comparator.comparing(NomenclatureLine::item)
            .thenComparing(NomenclatureLine::suffix).thenComparingInt(NomenclatureLine::depth)
            .thenComparing(line -> line.validity().from());

    public NomenclatureLine {
        texts = Map.copyOf(texts);
        notes = Map.copyOf(notes);
    }

    /** The code with zeros up to ten digits. */
    public String item() {
        return padded(code.digits());
    }

    static String padded(String digits) {
        return digits + "0".repeat(FULL - digits.length());
    }

    /** Level in the tree: 0 for a chapter, 1 for a heading, 2 and more below. */
    public int depth() {
        int length = code.digits().length();
        if (length <= 2 || indents == 0 && code.digits().endsWith("00000000")) {
            return CHAPTER;
        }
        return length <= 4 ? HEADING : HEADING + indents;
    }

    public boolean isChapter() {
        return depth() == CHAPTER;
    }

    public boolean isHeading() {
        return depth() == HEADING;
    }

    /** The text in a language, or in another one if it has none in that. */
    public String text(String language) {
        return Optional.ofNullable(texts.get(language))
                .orElseGet(() -> texts.values().stream().sorted().findFirst().orElse(""));
    }
}
