package org.tamga.tariff.origin.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.origin.rule.OriginRule.Change;
import org.tamga.tariff.origin.rule.OriginRule.Method;

/** Reads a rule by recursive descent, one character ahead. */
final class OriginRuleParser {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");
    private static final Pattern RANGE = Pattern.compile("(\\d{10}|\\d{8}|\\d{6}|\\d{4}|\\d{2})(?!\\d)(-\\d+)?");
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final String text;
    private int at;

    OriginRuleParser(String text) {
        this.text = text;
    }

    OriginRule parse() {
        OriginRule rule = alternatives();
        if (at < text.length()) {
            throw expected("and, or, or the end");
        }
        return rule;
    }

    private OriginRule alternatives() {
        List<OriginRule> alternatives = new ArrayList<>(List.of(parts()));
        while (takes("or")) {
            alternatives.add(parts());
        }
        return alternatives.size() == 1 ? alternatives.getFirst() : new OriginRule.Any(alternatives);
    }

    private OriginRule parts() {
        List<OriginRule> parts = new ArrayList<>(List.of(condition()));
        while (takes("and")) {
            parts.add(condition());
        }
        return parts.size() == 1 ? parts.getFirst() : new OriginRule.All(parts);
    }

    private OriginRule condition() {
        if (takesSymbol('(')) {
            OriginRule inner = alternatives();
            symbol(')');
            return inner;
        }
        int start = at;
        String word = word("a condition (WO, ANY, CC, CTH, CTSH, MaxNOM, RVC, process) or (");
        return switch (word) {
            case "WO" -> whollyObtained();
            case "ANY" -> new OriginRule.AnyMaterial();
            case "CC", "CTH", "CTSH" -> new OriginRule.ClassificationChange(Change.valueOf(word), after("except"));
            case "MaxNOM" -> new OriginRule.ShareLimit(percent(), basis(), after("of"));
            case "RVC" -> new OriginRule.RegionalValue(percent(), price(), method());
            case "process" -> process();
            default -> throw expected(start, "a condition (WO, ANY, CC, CTH, CTSH, MaxNOM, RVC, process) or (");
        };
    }

    private OriginRule whollyObtained() {
        if (!takesSymbol('(')) {
            return new OriginRule.WhollyObtained();
        }
        CodeRanges codes = ranges();
        symbol(')');
        return new OriginRule.MaterialsWhollyObtained(codes);
    }

    private OriginRule process() {
        symbol('(');
        String code = word("the code of a process");
        symbol(')');
        return new OriginRule.Process(code);
    }

    private @Nullable CodeRanges after(String keyword) {
        return takes(keyword) ? ranges() : null;
    }

    private CodeRanges ranges() {
        List<CodeRange> ranges = new ArrayList<>(List.of(range()));
        while (takesSymbol(',')) {
            ranges.add(range());
        }
        return new CodeRanges(ranges);
    }

    private CodeRange range() {
        skipSpace();
        int start = at;
        String found = match(RANGE, "a code of 2, 4, 6, 8 or 10 digits, or two joined by -");
        try {
            return CodeRange.parse(found);
        } catch (IllegalArgumentException e) {
            throw expected(start, "a range of codes of one level (" + e.getMessage() + ")");
        }
    }

    private BigDecimal percent() {
        skipSpace();
        int start = at;
        BigDecimal percent = new BigDecimal(match(NUMBER, "a percentage"));
        if (percent.compareTo(WHOLE) > 0) {
            throw expected(start, "a percentage up to 100");
        }
        symbol('%');
        return percent;
    }

    private ShareBasis basis() {
        skipSpace();
        int start = at;
        String expected = "EXW, FOB, weight or originating";
        return ShareBasis.find(word(expected)).orElseThrow(() -> expected(start, expected));
    }

    private ShareBasis price() {
        skipSpace();
        int start = at;
        return ShareBasis.find(word("EXW or FOB")).filter(ShareBasis::isPrice)
                .orElseThrow(() -> expected(start, "EXW or FOB"));
    }

    private Method method() {
        skipSpace();
        int start = at;
        String word = word("build-up or build-down");
        for (Method method : Method.values()) {
            if (method.word.equals(word)) {
                return method;
            }
        }
        throw expected(start, "build-up or build-down");
    }

    private String word(String expected) {
        skipSpace();
        return match(WORD, expected);
    }

    private String match(Pattern pattern, String expected) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw expected(expected);
        }
        at = matcher.end();
        return matcher.group();
    }

    private boolean takes(String keyword) {
        skipSpace();
        Matcher matcher = WORD.matcher(text).region(at, text.length());
        boolean found = matcher.lookingAt() && matcher.group().equals(keyword);
        if (found) {
            at = matcher.end();
        }
        return found;
    }

    private boolean takesSymbol(char symbol) {
        skipSpace();
        boolean found = at < text.length() && text.charAt(at) == symbol;
        if (found) {
            at++;
        }
        return found;
    }

    private void symbol(char symbol) {
        if (!takesSymbol(symbol)) {
            throw expected(String.valueOf(symbol));
        }
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private OriginRuleSyntaxException expected(String what) {
        return expected(at, what);
    }

    private OriginRuleSyntaxException expected(int position, String what) {
        return new OriginRuleSyntaxException(text, position, what);
    }
}
