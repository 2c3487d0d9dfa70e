package org.tamga.reference.drafts;

/** Four eyes: who made or submitted a change cannot approve it. */
public class SecondPersonNeeded extends RuntimeException {

    SecondPersonNeeded(String name) {
        super(name + " edited or submitted this draft last: a second person must approve it");
    }
}
