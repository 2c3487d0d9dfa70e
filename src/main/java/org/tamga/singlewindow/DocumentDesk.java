package org.tamga.singlewindow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.tamga.shared.CommodityCode;
import org.tamga.shared.wco.WcoElement;

/** Looks whether the documents that the goods need are declared. A function of the declaration, the law and the day. */
public final class DocumentDesk {

    /** Digits of a subheading of the Harmonized System: what is shorter is an additional code. */
    private static final int SUBHEADING = 6;
    private static final String ITEMS = "GoodsShipment/GovernmentAgencyGoodsItem";

    private DocumentDesk() {
    }

    /**
     * What is missing, item by item.
     *
     * @param declaration root {@code Declaration}
     * @param day         the day whose requirements hold
     */
    public static List<MissingDocument> missing(WcoElement declaration, DocumentRequirements requirements, LocalDate day) {
        String type = String.valueOf(declaration.text("TypeCode"));
        List<MissingDocument> missing = new ArrayList<>();
        for (WcoElement item : declaration.all(ITEMS)) {
            CommodityCode code = item.texts("Commodity/Classification/ID").filter(id -> id.length() >= SUBHEADING)
                    .flatMap(id -> CommodityCode.find(id).stream()).findFirst().orElse(null);
            if (code == null) {
                continue;
            }
            Set<String> declared = declared(item);
            for (DocumentRequirements.Requirement each : requirements.requirements()) {
                if (each.commodity().covers(code) && each.validity().holdsOn(day)
                        && (each.direction().equals("*") || type.startsWith(each.direction()))
                        && each.documents().stream().noneMatch(declared::contains)) {
                    missing.add(
                            new MissingDocument(number(item), code.digits(), each.documents(), each.agency(), each.basis()));
                }
            }
        }
        return missing;
    }

    private static Set<String> declared(WcoElement item) {
        return item.all("AdditionalDocument").stream()
                .map(document -> String.valueOf(document.text("CategoryCode")) + document.text("TypeCode"))
                .collect(Collectors.toSet());
    }

    /** The item's own number; its position if it gives none. */
    private static int number(WcoElement item) {
        String number = item.text("SequenceNumeric");
        return number != null && number.matches("\\d{1,5}") ? Integer.parseInt(number) : item.position();
    }
}
