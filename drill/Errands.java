package drill;

import bench.Declarations;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is still to be sent, in no order; makes new declarations as long as they are allowed. */
final class Errands {

    /** More than these are not begun while the server does not answer. */
    private static final int MOST_WAITING = 300;
    private static final double TAKE_WAITING = 0.4;

    private final Declarations declarations;
    private final String run;
    private final List<Errand> waiting = new ArrayList<>();
    private final List<Message> all = new ArrayList<>();
    private int references;
    private int allowed;
    private int underWay;

    Errands(Declarations declarations, String run) {
        this.declarations = declarations;
        this.run = run;
    }

    /** @return null if there is nothing to do at the moment */
    synchronized Errand take(Random random) {
        boolean mayBegin = references < allowed && waiting.size() < MOST_WAITING;
        if (!waiting.isEmpty() && (!mayBegin || random.nextDouble() < TAKE_WAITING)) {
            underWay++;
            return takeAny(random);
        }
        if (!mayBegin) {
            return null;
        }
        underWay++;
        return new Errand(fresh(), Errand.Kind.LODGE);
    }

    private Errand takeAny(Random random) {
        int index = random.nextInt(waiting.size());
        Errand last = waiting.removeLast();
        return index == waiting.size() ? last : waiting.set(index, last);
    }

    /** A declaration under a reference of its own. */
    synchronized Message fresh() {
        return message(run + "-" + references++);
    }

    /** Another message under a reference that was used: one of them at most may be accepted. */
    synchronized void add(String usedReference) {
        waiting.add(new Errand(message(usedReference), Errand.Kind.LODGE));
    }

    synchronized void add(Errand errand) {
        waiting.add(errand);
    }

    /** @param again what has come of it: an errand for later; null if it is done with */
    synchronized void done(Errand again) {
        underWay--;
        if (again != null) {
            waiting.add(again);
        }
    }

    private Message message(String reference) {
        Message message = new Message(all.size(), run + "-m" + all.size(), reference, declarations);
        all.add(message);
        return message;
    }

    synchronized void allow(int references) {
        allowed = references;
    }

    /** Local reference numbers used so far. */
    synchronized int references() {
        return references;
    }

    synchronized List<Message> all() {
        return List.copyOf(all);
    }

    /** What is waiting or under way. */
    synchronized int open() {
        return waiting.size() + underWay;
    }
}
