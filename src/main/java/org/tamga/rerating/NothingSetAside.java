package org.tamga.rerating;

/** There is nothing to be tried again: no part of the run is set aside, or the run was cancelled. */
public class NothingSetAside extends RuntimeException {

    private final Run.State state;

    NothingSetAside(Run run) {
        super("no part of run " + run.id() + " waits to be tried again");
        this.state = run.state();
    }

    public Run.State state() {
        return state;
    }
}
