package org.tamga.rulebook.rules.demands;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.rulebook.rules.language.Numbers;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoElement;

/** What a single value must look like. What is absent is not their business. */
final class ValueDemands {

    private ValueDemands() {
    }

    /** The format of the data model: {@code an..17}, {@code a2}, {@code n..16,2}. */
    static Demand format(List<Path> paths, Format format) {
        return each(paths, format::matches, Map.of("format", format.toString()));
    }

    /**
     * @param regex in the syntax of RE2, without looking ahead or back: what it costs grows with the length of a value and no
     *              faster, whatever is sent
     * @throws IllegalArgumentException if it is malformed
     */
    static Demand matches(List<Path> paths, String regex) {
        Pattern pattern = compile(regex);
        return each(paths, pattern::matches, Map.of());
    }

    private static Pattern compile(String regex) {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "has a malformed regular expression: " + e.getDescription() + " " + e.getPattern(), e);
        }
    }

    /** One of these values. */
    static Demand oneOf(List<Path> paths, List<String> values) {
        return each(paths, values::contains, Map.of("allowed", String.join(", ", values)));
    }

    /** A number greater than zero, or not below it. What is no number is left to the rule of its format. */
    static Demand positive(List<Path> paths, boolean zeroAllowed) {
        return each(paths, value -> {
            BigDecimal number = Numbers.read(value);
            return number == null || number.signum() > 0 || zeroAllowed && number.signum() == 0;
        }, Map.of());
    }

    private static Demand each(List<Path> paths, Predicate<String> good, Map<String, String> parameters) {
        return (inquiry, subject, faults) -> {
            for (Path path : paths) {
                for (WcoElement element : path.all(subject)) {
                    String value = element.value();
                    if (value != null && !good.test(value)) {
                        faults.add(Place.of(element), parameters);
                    }
                }
            }
        };
    }

    /** An attribute of the elements, such as the currency of an amount, is a code of the list. Its absence is no fault. */
    static Demand attributeListed(List<Path> paths, String attribute, String list) {
        return attribute(paths, attribute, (inquiry, code) -> inquiry.lists(list, code), Map.of("list", list));
    }

    /** An attribute of the elements has this value. Its absence is no fault. */
    static Demand attributeIs(List<Path> paths, String attribute, String value) {
        return attribute(paths, attribute, (inquiry, code) -> code.equals(value), Map.of("expected", value));
    }

    private static Demand attribute(List<Path> paths, String attribute, BiPredicate<Inquiry, String> good,
            Map<String, String> parameters) {
        return (inquiry, subject, faults) -> {
            for (Path path : paths) {
                for (WcoElement element : path.all(subject)) {
                    String code = element.attribute(attribute);
                    if (code != null && !good.test(inquiry, code)) {
                        Map<String, String> all = new HashMap<>(parameters);
                        all.put("code", code);
                        faults.add(Place.of(element), all);
                    }
                }
            }
        };
    }

    /**
     * A code of the list on the day of acceptance.
     *
     * @param parts   below each element at {@code paths}; their values, joined, are the code. Empty: the element's own value
     * @param pattern how the parts become a code, with {@code *} for each in turn; null to join them without more
     */
    static Demand codeList(List<Path> paths, List<Path> parts, @Nullable String pattern, String list) {
        Map<String, String> parameters = Map.of("list", list);
        return (inquiry, subject, faults) -> {
            for (WcoElement element : paths.stream().flatMap(path -> path.all(subject).stream()).toList()) {
                String code = parts.isEmpty() ? element.value() : join(element, parts, pattern);
                if (code != null && !inquiry.lists(list, code)) {
                    faults.add(parts.isEmpty() ? Place.of(element) : parts.getFirst().place(element),
                            parts.isEmpty() ? parameters : Map.of("list", list, "code", code));
                }
            }
        };
    }

    /** Null when none of the parts is there. */
    private static @Nullable String join(WcoElement element, List<Path> parts, @Nullable String pattern) {
        List<String> values = parts.stream().map(part -> part.place(element).value()).toList();
        if (values.stream().allMatch(String::isEmpty)) {
            return null;
        }
        if (pattern == null) {
            return values.stream().collect(Collectors.joining());
        }
        StringBuilder code = new StringBuilder();
        int next = 0;
        for (char each : pattern.toCharArray()) {
            code.append(each == '*' ? values.get(next++) : String.valueOf(each));
        }
        return code.toString();
    }
}
