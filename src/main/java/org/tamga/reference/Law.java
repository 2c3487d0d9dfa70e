package org.tamga.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * One version of one country pack, compiled: everything that a decision may look at besides the facts of the case. It never
 * changes; a change of law is another version.
 *
 * @param pack       id of the pack, for example {@code gb}
 * @param version    content hash of its files (SHA-256, hexadecimal): equal versions are equal law
 * @param country    ISO 3166 code that its movement reference numbers carry
 * @param currency   ISO 4217 code in which it assesses and collects
 * @param zone       the zone whose calendar days its dates mean
 * @param language   BCP 47 code of its first language
 * @param codeLists  all dated lists
 * @param rates      exchange rates
 * @param parts      what the modules compiled, by class
 */
public record Law(String pack, String version, String country, String currency, ZoneId zone, String language,
        CodeLists codeLists, ExchangeRates rates, Map<Class<?>, Object> parts) {

    public Law {
        parts = Map.copyOf(parts);
    }

    /** Which day it is in the country at a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** A module's own part. @throws IllegalStateException if no module compiled such a part */
    public <T> T part(Class<T> type) {
        Object part = parts.get(type);
        if (part == null) {
            throw new IllegalStateException("pack " + pack + " has no " + type.getSimpleName());
        }
        return type.cast(part);
    }
}
