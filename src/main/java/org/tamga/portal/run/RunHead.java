package org.tamga.portal.run;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.rerating.Run;
import org.tamga.rerating.RunOrder;

/**
 * What every page of a run begins with.
 *
 * @param live    whether it is under way, so that the page looks again by itself
 * @param gap     what the figures leave out, in a sentence; null if nothing
 * @param retriable whether that can be tried again
 * @param percent of the declarations that are done
 * @param choice  what of the days was chosen, in words; empty if everything
 */
public record RunHead(String id, Stamp state, boolean live, @Nullable String gap, boolean retriable, String law, String span,
        String choice,
        int percent, String by, String at) {

    public static RunHead of(Run run) {
        RunOrder order = run.order();
        return new RunHead(run.id().toString(), stamp(run.state()), run.state() == Run.State.RUNNING, gap(run.progress()),
                run.progress().unitsSetAside() > 0 && run.state() != Run.State.CANCELLED,
                order.selection().pack() + " " + Wording.shortVersion(order.lawVersion()),
                span(order), choice(order), percent(run.progress()),
                run.orderedBy(), Wording.moment(run.orderedAt()));
    }

    private static String span(RunOrder order) {
        return order.selection().from().equals(order.selection().to()) ? "on " + order.selection().from()
                : order.selection().from() + " to " + order.selection().to();
    }

    private static Stamp stamp(Run.State state) {
        return new Stamp(Wording.words(state), switch (state) {
            case FINISHED -> "go";
            case RUNNING -> "wait";
            case CANCELLED, INCOMPLETE -> "stop";
        });
    }

    private static @Nullable String gap(Run.Progress progress) {
        int parts = progress.unitsSetAside();
        return parts == 0 ? null
                : "This is not the whole: %s of %s parts, with %s declarations, could not be worked through.".formatted(
                        count(parts), count(progress.units()), count(progress.declarationsSetAside()));
    }

    private static String choice(RunOrder order) {
        StringBuilder words = new StringBuilder();
        append(words, "goods ", order.selection().commodity());
        append(words, "from ", order.selection().origin());
        append(words, "of trader ", order.selection().trader());
        append(words, "tax ", order.taxType());
        return words.toString();
    }

    private static void append(StringBuilder words, String name, @Nullable String value) {
        if (value != null) {
            words.append(words.isEmpty() ? "" : ", ").append(name).append(value);
        }
    }

    private static int percent(Run.Progress progress) {
        return progress.declarations() == 0 ? 100 : (int) (100 * progress.declarationsDone() / progress.declarations());
    }

    static String count(long number) {
        return Wording.amount(BigDecimal.valueOf(number));
    }

    static String signed(BigDecimal amount) {
        return (amount.signum() > 0 ? "+" : "") + Wording.amount(amount);
    }

    /** A line of a list of runs. */
    public record Row(RunHead head, String declarations, String result) {

        public static Row rehearsal(Run run) {
            return new Row(of(run), declarations(run), count(run.counts().changed()) + " changed");
        }

        public static Row rerating(Run run) {
            return new Row(of(run), declarations(run), count(run.counts().proposed()) + " proposed");
        }

        private static String declarations(Run run) {
            return count(run.progress().declarations());
        }
    }
}
