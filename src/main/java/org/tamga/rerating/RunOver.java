package org.tamga.rerating;

/** A run that has ended cannot be cancelled. */
public class RunOver extends RuntimeException {

    private final Run.State state;

    RunOver(Run run) {
        super("run " + run.id() + " is not under way any more");
        this.state = run.state();
    }

    public Run.State state() {
        return state;
    }
}
