package org.tamga.portal.tariff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.reference.Law;
import org.tamga.reference.PackProfile;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureOfDay;

/**
 * What somebody looks at: whose tariff, on which day, in which language, for goods from where. Every link of a page carries
 * it on.
 *
 * @param dated    whether the day was asked for, and is not just today
 * @param language of the tariff's texts
 * @param origin   ISO 3166 code; null for goods from anywhere
 */
public record TariffVisit(Law law, LocalDate day, boolean dated, String language, @Nullable String origin) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** One thing to choose from. */
    public record Choice(String value, String text, boolean chosen) {
    }

    public NomenclatureOfDay nomenclature() {
        return law.part(Nomenclature.class).on(day);
    }

    public boolean isWithoutNomenclature() {
        return law.part(Nomenclature.class).isEmpty();
    }

    public String getPack() {
        return law.pack();
    }

    /** Name of the territory. */
    public String getTerritory() {
        var names = law.part(PackProfile.class).name();
        return names.getOrDefault(language, names.getOrDefault("en", law.pack()));
    }

    public String getDate() {
        return day.toString();
    }

    public String getDayInWords() {
        return DAY.format(day);
    }

    /** The end of a link that keeps what is looked at, with its question mark. */
    public String getQuery() {
        return query(UriComponentsBuilder.newInstance());
    }

    /** As {@link #getQuery}, for goods from anywhere. */
    public String getQueryWithoutOrigin() {
        return new TariffVisit(law, day, dated, language, null).getQuery();
    }

    private String query(UriComponentsBuilder link) {
        link.queryParam("pack", law.pack());
        if (dated) {
            link.queryParam("date", day);
        }
        if (!language.equals(law.language())) {
            link.queryParam("lang", language);
        }
        if (origin != null) {
            link.queryParam("origin", origin);
        }
        return link.encode().toUriString();
    }

    public List<Choice> getLanguages() {
        return law.part(PackProfile.class).languages().stream()
                .map(code -> new Choice(code, Locale.of(code).getDisplayLanguage(Locale.of(code)), code.equals(language)))
                .toList();
    }

    /** The countries of the pack on that day, by name. */
    public List<Choice> getCountries() {
        return choices("countries", origin);
    }

    /** The currencies of the pack on that day, by name; its own even where it lists none. */
    public List<Choice> getCurrencies(String chosen) {
        List<Choice> listed = choices("currencies", chosen);
        return listed.stream().anyMatch(each -> each.value().equals(law.currency())) ? listed
                : Stream.concat(Stream.of(new Choice(law.currency(), law.currency(), law.currency().equals(chosen))),
                        listed.stream()).toList();
    }

    private List<Choice> choices(String list, @Nullable String chosen) {
        return law.codeLists().list(list).stream().filter(entry -> entry.validity().holdsOn(day))
                .map(entry -> new Choice(entry.code(), Optional.ofNullable(entry.texts().get(language))
                        .orElseGet(() -> entry.texts().getOrDefault("en", entry.code())), entry.code().equals(chosen)))
                .sorted(Comparator.comparing(Choice::text)).toList();
    }

    /** The country of origin by its name; empty if none is chosen. */
    public String getOriginName() {
        return getCountries().stream().filter(Choice::chosen).map(Choice::text).findFirst()
                .orElse(origin == null ? "" : origin);
    }
}
