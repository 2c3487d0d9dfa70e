package org.tamga.reference;

import java.util.List;
import java.util.Map;

/**
 * The head of a pack: whose law it is and which messages are its own.
 *
 * @param name                 of the territory, by language
 * @param country              ISO 3166 code that its movement reference numbers carry
 * @param zone                 IANA name of the zone whose calendar days its dates mean
 * @param languages            BCP 47 codes, the first one first
 * @param responsibleCountries values of the WCO metadata element ResponsibleCountryCode that say that a message is for this
 *                             pack
 */
public record PackProfile(Map<String, String> name, String country, String currency, String zone, List<String> languages,
        List<String> responsibleCountries) {

    public PackProfile {
        name = Map.copyOf(name);
        languages = List.copyOf(languages);
        responsibleCountries = List.copyOf(responsibleCountries);
    }

    public String language() {
        return languages.getFirst();
    }
}
