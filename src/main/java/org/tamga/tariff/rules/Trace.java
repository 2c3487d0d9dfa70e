package org.tamga.tariff.rules;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.TraceStep;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.Restriction;
import org.tamga.tariff.model.Measure;

/** Collects what an assessment finds, in the order in which it finds it. */
final class Trace {

    private final List<Line> lines = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<TraceStep> steps = new ArrayList<>();
    private final boolean keepsSteps;
    private boolean announced;

    Trace() {
        this(true);
    }

    private Trace(boolean keepsSteps) {
        this.keepsSteps = keepsSteps;
    }

    /** For whom the amounts are enough: steps are let go as they come. */
    static Trace ofLinesAlone() {
        return new Trace(false);
    }

    void line(Line line) {
        lines.add(line);
    }

    void undetermined(int item, String code, String reason) {
        undetermined.add(new Undetermined(item, code, reason));
    }

    void restrictions(List<Restriction> found) {
        restrictions.addAll(found);
        found.forEach(each -> steps.add(new TraceStep(each.item(), null, "restriction", each.measure(),
                each.name() + " (" + each.measureType() + "): " + each.reason(), "", each.satisfied() ? "satisfied" : "open",
                each.basis().isEmpty() ? null : each.basis())));
    }

    /** There is a charge to tell, be it that nothing is owed. */
    void announce() {
        announced = true;
    }

    boolean isAnnounced() {
        return announced;
    }

    void step(TraceStep step) {
        if (keepsSteps) {
            steps.add(step);
        }
    }

    /** A decision about the item as a whole. */
    void decided(int item, String step, String text) {
        step(new TraceStep(item, null, step, null, text, "", null, null));
    }

    void measure(int item, String tax, String step, Measure measure, String text) {
        if (keepsSteps) {
            steps.add(new TraceStep(item, tax, step, measure.sid(), text, inputs(measure), null,
                    measure.basis().isEmpty() ? null : measure.basis()));
        }
    }

    void computed(int item, @Nullable String tax, String step, @Nullable Measure measure, String formula, String inputs,
            String result,
            @Nullable String basis) {
        step(new TraceStep(item, tax, step, measure == null ? null : measure.sid(), formula, inputs, result, basis));
    }

    List<Line> lines() {
        return lines;
    }

    List<Undetermined> undetermined() {
        return undetermined;
    }

    List<Restriction> restrictions() {
        return restrictions;
    }

    List<TraceStep> steps() {
        return steps;
    }

    private static String inputs(Measure measure) {
        return "type " + measure.type() + ", goods " + measure.commodity() + ", area " + measure.area()
                + (measure.duty() == null ? "" : ", " + measure.duty());
    }
}
