package org.tamga.tariff.origin.importing;

import java.util.Locale;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.tariff.origin.rule.OriginRuleSyntaxException;

/**
 * Reads a published product rule: prose with a mark of its kind in double braces ({@code {{CTH}}}, {@code {{WO}}},
 * {@code {{MAXNOM}}}). What cannot be read with certainty is not read at all.
 */
final class PublishedRule {

    private static final Pattern MARK = Pattern.compile("\\{\\{([A-Za-z]+)\\}\\}");
    private static final Pattern CHAPTER_OR_HEADING = Pattern
            .compile("(?i)(chapters?|headings?|subheadings?)\\s+([0-9][0-9. ]*)((?:\\s*(?:,|and|or|to|-)\\s*[0-9][0-9. ]*)*)");
    private static final Pattern PERCENT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*%");
    private static final Pattern EXCEPT = Pattern
            .compile("(?i)except (?:that|those|from)?.*?((?:heading|chapter|subheading)s?\\s+.*)");

    private PublishedRule() {
    }

    /** The codes that a heading of the published table names: {@code Chapter 7}, {@code 8528}, {@code 7208 to 7212}. */
    static Optional<String> products(String heading) {
        String text = plain(heading).replaceAll("(?i)^ex\\s+", "").replaceAll("(?i)(sub)?(chapter|heading)s?", "").strip();
        String[] ends = text.split("\\s*(?:-|–|to)\\s*");
        List<String> codes = new ArrayList<>();
        for (String end : ends) {
            String digits = end.replaceAll("[. ]", "");
            codes.add(digits.length() == 1 ? "0" + digits : digits);
        }
        boolean good = codes.size() <= 2 && codes.stream().allMatch(code -> code.matches("\\d{2}|\\d{4}|\\d{6}"));
        return good ? Optional.of(String.join("-", codes)) : Optional.empty();
    }

    /** Whether only a part of the goods is meant. */
    static boolean isPartial(String heading) {
        return plain(heading).toLowerCase(Locale.ROOT).startsWith("ex");
    }

    /** The rule; empty if it cannot be read with certainty. */
    static Optional<OriginRule> rule(String prose) {
        String text = plain(prose);
        Matcher mark = MARK.matcher(text);
        List<String> kinds = new ArrayList<>();
        while (mark.find()) {
            kinds.add(mark.group(1).toUpperCase(Locale.ROOT));
        }
        if (kinds.size() != 1) {
            return Optional.empty();
        }
        return written(kinds.getFirst(), MARK.matcher(text).replaceAll(" ")).flatMap(PublishedRule::parsed);
    }

    private static Optional<String> written(String kind, String text) {
        return switch (kind) {
            case "WO" -> Optional.of(text.toLowerCase(Locale.ROOT).contains("materials")
                    ? codes(text).map(codes -> "WO(" + codes + ")").orElse("?")
                    : "WO");
            case "CC", "CTH", "CTSH" -> Optional.of(kind + exceptions(text));
            case "MAXNOM" -> number(text).filter(percent -> !CHAPTER_OR_HEADING.matcher(text).find())
                    .map(percent -> "MaxNOM " + percent + " % "
                            + (text.toLowerCase(Locale.ROOT).contains("weight") ? "weight"
                                    : text.contains("FOB") ? "FOB" : "EXW"));
            default -> Optional.empty();
        };
    }

    private static String exceptions(String text) {
        if (!text.toLowerCase(Locale.ROOT).contains("except")) {
            return "";
        }
        Matcher except = EXCEPT.matcher(text);
        return " except " + (except.find() ? codes(except.group(1)).orElse("?") : "?");
    }

    private static Optional<String> codes(String text) {
        Matcher named = CHAPTER_OR_HEADING.matcher(text);
        if (!named.find()) {
            return Optional.empty();
        }
        String all = (named.group(2) + named.group(3)).replaceAll("(?i)\\s*(to|-)\\s*", "-")
                .replaceAll("(?i)\\s*(,|and|or)\\s*", ",");
        return Optional.of(Arrays.stream(all.split(","))
                .map(range -> Arrays.stream(range.split("-")).map(code -> code.replaceAll("[. ]", ""))
                        .map(code -> code.length() == 1 ? "0" + code : code).collect(Collectors.joining("-")))
                .collect(Collectors.joining(",")));
    }

    private static Optional<String> number(String text) {
        Matcher percent = PERCENT.matcher(text);
        return percent.find() ? Optional.of(percent.group(1)) : Optional.empty();
    }

    private static Optional<OriginRule> parsed(String text) {
        try {
            return Optional.of(OriginRule.parse(text));
        } catch (OriginRuleSyntaxException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        return text.replace("&nbsp;", " ").replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    }
}
