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
            String code = item.texts("Commodity/Classification/ID").filter(id -> id.matches("\\d{6,10}")).findFirst()
                    .orElse("");
            if (code.isEmpty()) {
                continue;
            }
            Set<String> declared = declared(item);
            for (DocumentRequirements.Requirement each : requirements.requirements()) {
                if (each.commodity().covers(CommodityCode.of(code)) && each.validity().holdsOn(day)
                        && (each.direction().equals("*") || type.startsWith(each.direction()))
                        && each.documents().stream().noneMatch(declared::contains)) {
                    missing.add(new MissingDocument(number(item), code, each.documents(), each.agency(), each.basis()));
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
