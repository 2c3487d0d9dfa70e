package org.tamga.tariff.rules.trace;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.Assessment.TraceStep;
import org.tamga.tariff.Assessment.Undetermined;
import org.tamga.tariff.Restriction;
import org.tamga.tariff.model.measures.Measure;

/** Collects what an assessment finds, in the order in which it finds it. */
public final class Trace {

    private final List<Line> lines = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final List<Restriction> restrictions = new ArrayList<>();
    private final List<TraceStep> steps = new ArrayList<>();
    private final boolean keepsSteps;
    private boolean announced;

    public Trace() {
        this(true);
    }

    private Trace(boolean keepsSteps) {
        this.keepsSteps = keepsSteps;
    }

    /** For whom the amounts are enough: steps are let go as they come. */
    public static Trace ofLinesAlone() {
        return new Trace(false);
    }

    public void line(Line line) {
        lines.add(line);
    }

    public void undetermined(int item, String code, String reason) {
        undetermined.add(new Undetermined(item, code, reason));
    }

    public void restrictions(List<Restriction> found) {
        restrictions.addAll(found);
        found.forEach(each -> steps.add(new TraceStep(each.item(), null, "restriction", each.measure(),
                each.name() + " (" + each.measureType() + "): " + each.reason(), "", each.satisfied() ? "satisfied" : "open",
                each.basis().isEmpty() ? null : each.basis())));
    }

    /** There is a charge to tell, be it that nothing is owed. */
    public void announce() {
        announced = true;
    }

    public boolean isAnnounced() {
        return announced;
    }

    public void step(TraceStep step) {
        if (keepsSteps) {
            steps.add(step);
        }
    }

    /** A decision about the item as a whole. */
    public void decided(int item, String step, String text) {
        step(new TraceStep(item, null, step, null, text, "", null, null));
    }

    public void measure(int item, String tax, String step, Measure measure, String text) {
        if (keepsSteps) {
            steps.add(new TraceStep(item, tax, step, measure.sid(), text, inputs(measure), null,
                    measure.basis().isEmpty() ? null : measure.basis()));
        }
    }

    public void computed(int item, @Nullable String tax, String step, @Nullable Measure measure, String formula, String inputs,
            String result,
            @Nullable String basis) {
        step(new TraceStep(item, tax, step, measure == null ? null : measure.sid(), formula, inputs, result, basis));
    }

    public List<Line> lines() {
        return lines;
    }

    public List<Undetermined> undetermined() {
        return undetermined;
    }

    public List<Restriction> restrictions() {
        return restrictions;
    }

    public List<TraceStep> steps() {
        return steps;
    }

    private static String inputs(Measure measure) {
        return "type " + measure.type() + ", goods " + measure.commodity() + ", area " + measure.area()
                + (measure.duty() == null ? "" : ", " + measure.duty());
    }
}
