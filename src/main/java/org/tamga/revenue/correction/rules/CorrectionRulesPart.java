package org.tamga.revenue.correction.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.revenue.correction.rules.CorrectionRules.DayCount;
import org.tamga.revenue.correction.rules.CorrectionRules.Rate;
import org.tamga.revenue.correction.rules.CorrectionRules.Rounding;
import org.tamga.revenue.correction.rules.CorrectionRules.Terms;
import org.tamga.shared.Validity;
import tools.jackson.databind.JsonNode;

/** Reads {@code interest.yaml}. A pack without it knows no interest and finds no amount too small. */
@Component
public class CorrectionRulesPart implements PackPart<CorrectionRules> {

    private static final String FILE = "interest.yaml";
    private static final Rounding EXACT_TO_THE_CENT = new Rounding(2, RoundingMode.HALF_UP, "rounded half up", "");

    @Override
    public Class<CorrectionRules> type() {
        return CorrectionRules.class;
    }

    @Override
    public CorrectionRules compile(PackFiles files, PackFaults faults) {
        JsonNode yaml = files.yaml(FILE, faults);
        return new CorrectionRules(terms("refund", yaml.path("refund"), faults),
                terms("recovery", yaml.path("recovery"), faults), dayCount(yaml.path("day_count"), faults),
                rounding(yaml.path("rounding"), faults));
    }

    private static Terms terms(String name, JsonNode node, PackFaults faults) {
        List<Rate> rates = new ArrayList<>();
        for (JsonNode rate : node.path("rates")) {
            rate(name, rate, faults).ifPresent(rates::add);
        }
        checkSequence(name, rates, faults);
        BigDecimal least = number(name + ".least", node.path("least").asString("0"), faults);
        int startsAfter = node.path("starts_after_days").asInt(0);
        if (startsAfter < 0 || least.signum() < 0) {
            faults.add(FILE, 0, name + ": neither days nor amounts are negative");
        }
        return new Terms(startsAfter, least, rates, node.path("basis").asString(""));
    }

    private static Optional<Rate> rate(String name, JsonNode node, PackFaults faults) {
        LocalDate from = day(name, node.path("from"), faults);
        LocalDate to = day(name, node.path("to"), faults);
        BigDecimal percent = number(name + ".percent", node.path("percent").asString(""), faults);
        if (from == null) {
            faults.add(FILE, 0, name + ": a rate says from when it holds");
            return Optional.empty();
        }
        if (to != null && to.isBefore(from)) {
            faults.add(FILE, 0, name + ": the rate of " + from + " ends before it begins");
            return Optional.empty();
        }
        return Optional.of(new Rate(new Validity(from, to), percent));
    }

    /** One after the other, each beginning on the day after the last: a gap would be interest that nobody decided to waive. */
    private static void checkSequence(String name, List<Rate> rates, PackFaults faults) {
        for (int i = 1; i < rates.size(); i++) {
            LocalDate before = rates.get(i - 1).validity().to();
            LocalDate from = rates.get(i).validity().from();
            if (before == null || !before.plusDays(1).equals(from)) {
                faults.add(FILE, 0, name + ": the rate from " + from + " does not follow the day on which the one before ends");
            }
        }
    }

    private static Rounding rounding(JsonNode node, PackFaults faults) {
        return node.isMissingNode() ? EXACT_TO_THE_CENT
                : new Rounding(node.path("scale").asInt(2),
                        choice(RoundingMode.class, "rounding.mode", node.path("mode"), RoundingMode.HALF_UP, faults),
                        node.path("text").asString("rounded"), node.path("basis").asString(""));
    }

    private static DayCount dayCount(JsonNode node, PackFaults faults) {
        return node.isMissingNode() ? DayCount.ACTUAL_365
                : choice(DayCount.class, "day_count", node, DayCount.ACTUAL_365, faults);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, JsonNode node, E otherwise, PackFaults faults) {
        String text = node.asString("").toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(text)).findFirst().orElseGet(() -> {
            faults.add(FILE, 0, name + " is none of " + Arrays.toString(type.getEnumConstants()) + ": " + node.asString(""));
            return otherwise;
        });
    }

    private static BigDecimal number(String name, String text, PackFaults faults) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            faults.add(FILE, 0, name + " is no number: " + text);
            return BigDecimal.ZERO;
        }
    }

    private static @Nullable LocalDate day(String name, JsonNode node, PackFaults faults) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(node.asString());
        } catch (DateTimeException e) {
            faults.add(FILE, 0, name + ": no day: " + node.asString());
            return null;
        }
    }
}
