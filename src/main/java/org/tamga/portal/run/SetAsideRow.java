package org.tamga.portal.run;

import org.tamga.portal.Wording;
import org.tamga.rerating.SetAsidePart;

/** A part of a run that could not be worked through. */
public record SetAsideRow(int number, String month, String declarations, int attempts, String at, String why) {

    static SetAsideRow of(SetAsidePart part) {
        return new SetAsideRow(part.number(), part.month().toString().substring(0, 7), RunHead.count(part.declarations()),
                part.attempts(), Wording.moment(part.at()), part.why());
    }
}
