package org.tamga.rerating.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.rerating.Difference;
import org.tamga.rerating.Opened;
import org.tamga.rerating.RunOrder;
import org.tamga.rerating.Subtotal.Amounts;
import org.tamga.tariff.ArchivedAssessment;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.Charge;
import org.tamga.tariff.DutyAssessor;

/**
 * Works a past charge out again. A function of the archived facts, the law and the order: whatever a rehearsal tells or a
 * re-rating proposes comes from here.
 */
public final class Recalculation {

    private final RunOrder order;
    private final Law law;

    public Recalculation(RunOrder order, Law law) {
        this.order = order;
        this.law = law;
    }

    public Comparison compare(ArchivedAssessment before) {
        Charge after = DutyAssessor.charge(before.request(), law);
        List<Opened> newlyOpen = after.open().isEmpty() ? List.of() : newlyOpen(before, after);
        List<Difference> differences = newlyOpen.isEmpty() ? differences(before, after) : List.of();
        return new Comparison(before, after, differences, newlyOpen, newlyOpen.isEmpty() && !after.open().isEmpty());
    }

    /** The lines that the order is about, and that can be compared at all. */
    public Predicate<Charge.Key> meant(ArchivedAssessment before, Charge after) {
        return key -> (order.taxType() == null || order.taxType().equals(key.taxType()))
                && after.open().stream().noneMatch(open -> open.item() == 0 || open.item() == key.item())
                && (!order.selection().narrowsItems() || covered(item(before, key.item())));
    }

    private boolean covered(@Nullable AssessmentItem item) {
        return item != null && order.selection().covers(item);
    }

    private static List<Opened> newlyOpen(ArchivedAssessment before, Charge after) {
        return after.open().stream()
                .filter(now -> before.outcome().open().stream().noneMatch(then -> then.item() == now.item())).distinct()
                .map(now -> new Opened(before.mrn(), now.item(), now.code())).toList();
    }

    private List<Difference> differences(ArchivedAssessment before, Charge after) {
        if (sameLines(before.lines(), after.lines())) {
            return List.of();
        }
        Map<Charge.Key, Charge.Line> then = byKey(before.lines());
        Map<Charge.Key, Charge.Line> now = byKey(after.lines());
        List<Charge.Key> keys = new ArrayList<>(then.keySet());
        now.keySet().stream().filter(key -> !then.containsKey(key)).forEach(keys::add);
        keys.removeIf(meant(before, after).negate());
        List<Difference> differences = new ArrayList<>();
        for (Charge.Key key : keys) {
            Charge.Line old = then.getOrDefault(key, Charge.Line.nothing(key));
            Charge.Line fresh = now.getOrDefault(key, Charge.Line.nothing(key));
            if (!old.sameAmounts(fresh)) {
                differences.add(difference(before, key, old, fresh));
            }
        }
        return differences;
    }

    /** The usual case, told without looking any line up. */
    private static boolean sameLines(List<Charge.Line> then, List<Charge.Line> now) {
        if (then.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < then.size(); i++) {
            if (!then.get(i).key().equals(now.get(i).key()) || !then.get(i).sameAmounts(now.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Map<Charge.Key, Charge.Line> byKey(List<Charge.Line> lines) {
        Map<Charge.Key, Charge.Line> byKey = LinkedHashMap.newLinkedHashMap(lines.size());
        lines.forEach(line -> byKey.put(line.key(), line));
        return byKey;
    }

    private static Difference difference(ArchivedAssessment before, Charge.Key key, Charge.Line old, Charge.Line fresh) {
        AssessmentItem item = item(before, key.item());
        String commodity = item == null || item.commodity() == null ? "" : item.commodity().digits();
        return new Difference(before.mrn(), before.version(), before.trader(), key.item(), commodity, key.taxType(),
                Objects.requireNonNullElse(key.methodOfPayment(), ""), amounts(old), amounts(fresh));
    }

    private static Amounts amounts(Charge.Line line) {
        return new Amounts(line.assessed(), line.payable(), line.secured());
    }

    private static @Nullable AssessmentItem item(ArchivedAssessment before, int number) {
        return before.request().itemOfLine(number).orElse(null);
    }
}
