package org.tamga.tradetest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.tamga.shared.wco.WcoElement;
import org.tamga.tradetest.Message.Kind;

/** The parties that the scenarios name, as their authors must have had them on file: all but those that they call unknown. */
final class Parties {

    private static final String[] PLACES = {"AuthorisationHolder/ID", "Declarant/ID", "Exporter/ID", "Agent/ID",
            "GoodsShipment/Importer/ID", "GoodsShipment/GovernmentAgencyGoodsItem/DomesticDutyTaxParty/ID",
            "GoodsShipment/DomesticDutyTaxParty/ID"};

    private Parties() {
    }

    /** As {@code parties.csv}. */
    static String of(List<Scenario> scenarios) {
        Set<String> ids = new TreeSet<>();
        for (Scenario scenario : scenarios) {
            if (!scenario.isRefusal()) {
                scenario.messages().stream().filter(each -> each.kind() == Kind.DECLARATION && !each.isMalformed())
                        .map(Message::declaration).flatMap(Parties::named).filter(id -> id.matches("[A-Z]{2}[A-Z0-9]{1,15}"))
                        .forEach(ids::add);
            }
        }
        StringBuilder csv = new StringBuilder("id,name,country,valid_from,valid_to\n");
        ids.forEach(id -> csv.append(id).append(",Party ").append(id).append(',').append(id, 0, 2).append(",2000-01-01,\n"));
        return csv.toString();
    }

    private static Stream<String> named(WcoElement declaration) {
        return Stream.of(PLACES).flatMap(declaration::texts);
    }
}
