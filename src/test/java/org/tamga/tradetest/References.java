package org.tamga.tradetest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.WcoElement;

/** The references under which ports know the goods of a declaration. */
final class References {

    private References() {
    }

    /** The declaration's own consignment reference (DUCR), or the master reference if it has no other. */
    static Optional<String> consignment(Message message) {
        try {
            WcoElement declaration = message.declaration();
            return previous(declaration, "DCR").or(() -> previous(declaration, "MCR"));
        } catch (MalformedMessage malformed) {
            return Optional.empty();
        }
    }

    /** Every reference that the declarations of a scenario name. */
    static Set<String> all(List<Message> declarations) {
        Set<String> references = new TreeSet<>();
        for (Message message : declarations) {
            try {
                WcoElement shipment = message.declaration().find("GoodsShipment").orElseThrow();
                shipment.texts("PreviousDocument/ID").forEach(references::add);
                shipment.texts("GovernmentAgencyGoodsItem/PreviousDocument/ID").forEach(references::add);
            } catch (MalformedMessage malformed) {
                // it names nothing that anybody could know
            }
        }
        return references;
    }

    /** Where the goods are, in one: country, type, qualifier and code. */
    static String location(Message message) {
        return new GoodsDeclaration(message.declaration()).goodsLocation();
    }

    private static Optional<String> previous(WcoElement declaration, String type) {
        return declaration.all("GoodsShipment/PreviousDocument").stream().filter(each -> type.equals(each.text("TypeCode")))
                .flatMap(each -> each.texts("ID")).findFirst()
                .or(() -> declaration.all("GoodsShipment/GovernmentAgencyGoodsItem/PreviousDocument").stream()
                        .filter(each -> type.equals(each.text("TypeCode"))).flatMap(each -> each.texts("ID")).findFirst());
    }
}
