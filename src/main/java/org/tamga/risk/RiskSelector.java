package org.tamga.risk;

import java.util.ArrayList;
import java.util.List;

import org.tamga.shared.wco.WcoElement;

/** Selects declarations for control. A function of the declaration and the profiles. */
public final class RiskSelector {

    private static final String ITEMS = "GoodsShipment/GovernmentAgencyGoodsItem";

    private RiskSelector() {
    }

    /** @param declaration root {@code Declaration} */
    public static Selection select(WcoElement declaration, RiskProfiles profiles) {
        List<Control> controls = new ArrayList<>();
        for (RiskProfiles.Profile profile : profiles.profiles()) {
            if (!profile.hitsDeclaration(declaration)) {
                continue;
            }
            if (profile.item().isEmpty()) {
                controls.add(control(profile, 0));
            } else {
                for (WcoElement item : declaration.all(ITEMS)) {
                    if (profile.hitsItem(item)) {
                        controls.add(control(profile, number(item)));
                    }
                }
            }
        }
        return new Selection(List.copyOf(controls));
    }

    private static Control control(RiskProfiles.Profile profile, int item) {
        return new Control(profile.id(), profile.title(), profile.kind(), profile.blocking(), profile.answeredBy(), item);
    }

    /** The item's own number; its position if it gives none. */
    private static int number(WcoElement item) {
        String number = item.text("SequenceNumeric");
        return number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : item.position();
    }
}
