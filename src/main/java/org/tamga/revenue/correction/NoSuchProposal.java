package org.tamga.revenue.correction;

/** There is no proposal of that id. */
public class NoSuchProposal extends RuntimeException {

    public NoSuchProposal(String id) {
        super("there is no proposal " + id);
    }
}
