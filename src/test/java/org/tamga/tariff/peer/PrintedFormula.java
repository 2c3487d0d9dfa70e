package org.tamga.tariff.peer;

import java.math.RoundingMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

import org.apache.commons.jexl3.JexlArithmetic;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.MapContext;

/**
 * A duty as the published page prints it, with its mark-up, made into a formula for a general expression library by plain
 * replacement of text. It shares no code with the parser of duties: that is its whole point.
 */
final class PrintedFormula {

    private static final JexlEngine ENGINE = new JexlBuilder().strict(true).silent(false)
            .arithmetic(new JexlArithmetic(true, MathContext.DECIMAL128, -1)).create();
    private static final Map<String, String> REPLACEMENTS = replacements();

    private PrintedFormula() {
    }

    private static Map<String, String> replacements() {
        Map<String, String> replacements = new LinkedHashMap<>();
        replacements.put("<span>([0-9.]+)</span>", "$1B");
        replacements.put("</?abbr[^>]*>", "");
        replacements.put("% / Retail Price", "/100B*RET");
        replacements.put("%", "/100B*VALUE");
        replacements.put("EUR / 100 kg", "/EUR*DTN");
        replacements.put("GBP / 1000 p/st", "*MIL");
        replacements.put("GBP / 1000 kg/biodiesel", "*TNEI");
        return replacements;
    }

    /** The formula in the language of the library. */
    static String of(String printed) {
        String formula = printed;
        for (Entry<String, String> each : REPLACEMENTS.entrySet()) {
            formula = formula.replaceAll(each.getKey(), each.getValue());
        }
        String[] bound = formula.split(" MIN ");
        return bound.length == 1 ? formula : "(%1$s) > (%2$s) ? (%1$s) : (%2$s)".formatted(bound[0], bound[1]);
    }

    /** Cut down to the penny, as the law of the pack does it. */
    static BigDecimal amount(String printed, Map<String, BigDecimal> variables) {
        return ((BigDecimal) ENGINE.createExpression(of(printed)).evaluate(new MapContext(new LinkedHashMap<>(variables))))
                .setScale(2, RoundingMode.DOWN);
    }

    /** Whether the value reaches the price for 100 kg. @param price in euro */
    static boolean reaches(String price, Map<String, BigDecimal> variables) {
        return (Boolean) ENGINE.createExpression("VALUE >= " + price + "B/EUR*DTN")
                .evaluate(new MapContext(new LinkedHashMap<>(variables)));
    }
}
