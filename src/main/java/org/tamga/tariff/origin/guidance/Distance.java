package org.tamga.tariff.origin.guidance;

import org.tamga.shared.CommodityCode;
import org.tamga.tariff.origin.guidance.OriginFact.Nearest;
import org.tamga.tariff.origin.rule.OriginRule.Change;

/** How far the classification of a material is from that of the product made of it. */
public final class Distance {

    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;

    private Distance() {
    }

    /** Both codes have six digits at least. */
    public static Nearest between(CommodityCode material, CommodityCode product) {
        if (!same(material, product, CHAPTER)) {
            return Nearest.OTHER_CHAPTER;
        }
        if (!same(material, product, HEADING)) {
            return Nearest.OTHER_HEADING;
        }
        return same(material, product, SUBHEADING) ? Nearest.SAME_SUBHEADING : Nearest.OTHER_SUBHEADING;
    }

    /** Whether a material at that distance changes its classification as the rule asks. */
    public static boolean isChange(Nearest distance, Change change) {
        return distance.compareTo(switch (change) {
            case CC -> Nearest.OTHER_CHAPTER;
            case CTH -> Nearest.OTHER_HEADING;
            case CTSH -> Nearest.OTHER_SUBHEADING;
        }) <= 0;
    }

    private static boolean same(CommodityCode material, CommodityCode product, int digits) {
        return material.digits().substring(0, digits).equals(product.digits().substring(0, digits));
    }
}
