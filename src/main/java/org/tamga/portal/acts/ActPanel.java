package org.tamga.portal.acts;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.access.foureyes.Deed;
import org.tamga.access.foureyes.SharedAct;
import org.tamga.portal.Stamp;
import org.tamga.portal.Wording;
import org.tamga.portal.law.DraftPage;

/**
 * An act that waits for a second administrator, or did.
 *
 * @param text    what acts of this kind do
 * @param law     values of the law that it would change; the first of them, if there are many
 * @param more    how many more there are
 * @param own     whether the visitor proposed it
 * @param outcome what was decided and what came of it, in a sentence; null as long as nobody has decided
 */
public record ActPanel(String id, String text, String subject, String proposedBy, String proposedAt, String expiresAt,
        List<Deed.Change> changes, List<DraftPage.Change> law, int more, boolean body, boolean own, boolean waits, Stamp state,
        @Nullable String outcome) {

    private static final int SHOWN = 100;

    /** @param body whether something was sent with it that can be looked at */
    public static ActPanel waiting(SharedAct act, String text, List<Deed.Change> changes, List<DraftPage.Change> law,
            boolean body, String visitor) {
        return of(act, text, changes, law, body, visitor, true);
    }

    public static ActPanel over(SharedAct act, String text, String visitor) {
        return of(act, text, List.of(), List.of(), false, visitor, false);
    }

    private static ActPanel of(SharedAct act, String text, List<Deed.Change> changes, List<DraftPage.Change> law, boolean body,
            String visitor, boolean waits) {
        return new ActPanel(act.id().toString(), text, act.subject(), act.proposedBy(), Wording.moment(act.proposedAt()),
                Wording.moment(act.expiresAt()), changes, law.stream().limit(SHOWN).toList(),
                Math.max(0, law.size() - SHOWN), body, act.proposedBy().equals(visitor), waits, stamp(act, waits),
                outcome(act));
    }

    private static Stamp stamp(SharedAct act, boolean waits) {
        Deed.Result result = act.result();
        if (act.confirmed() == null) {
            return waits ? new Stamp("waits", "wait") : new Stamp("expired", "stop");
        }
        if (!act.confirmed()) {
            return new Stamp(Objects.equals(act.decidedBy(), act.proposedBy()) ? "taken back" : "rejected", "stop");
        }
        return result == null ? new Stamp("unknown", "wait")
                : result.done() ? new Stamp("done", "go")
                        : new Stamp("failed", "stop");
    }

    private static @Nullable String outcome(SharedAct act) {
        if (act.confirmed() == null || act.decidedBy() == null) {
            return null;
        }
        String who = (act.confirmed() ? "Confirmed by " : "Rejected by ") + act.decidedBy() + ", "
                + Wording.moment(act.decidedAt());
        Deed.Result result = act.result();
        if (!act.confirmed()) {
            return who + (act.reason() == null ? "" : ": " + act.reason());
        }
        return result == null ? who + ". Whether it was done is not known: the server stopped meanwhile."
                : result.done() ? who : who + ". It could not be done: " + result.answer();
    }
}
