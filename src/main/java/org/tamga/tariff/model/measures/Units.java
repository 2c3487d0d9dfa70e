package org.tamga.tariff.model.measures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.measures.Unit.Way;

/** The units that a tariff may print, by code and by printed name. */
public final class Units {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]++");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3})");
    private static final Pattern QUALIFIED = Pattern.compile("[A-Z][A-Z0-9]{2}[A-Z]");

    private final List<Unit> all;
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Unit> bySpokenName = new HashMap<>();
    private final Map<String, Unit> supplementaryByDimension = new HashMap<>();
    private final Map<String, List<String>> names;

    /** @param names printed names by unit code */
    public Units(List<Unit> units, Map<String, List<String>> names) {
        this.all = List.copyOf(units);
        this.names = Map.copyOf(names);
        for (Unit unit : units) {
            name(unit.code(), unit);
            names.getOrDefault(unit.code(), List.of()).forEach(name -> name(name, unit));
            if (unit.supplementary()) {
                supplementaryByDimension.put(unit.dimension(), unit);
            }
        }
    }

    private void name(String name, Unit unit) {
        byName.put(name, unit);
        bySpokenName.putIfAbsent(spoken(name), unit);
    }

    /**
     * By code or printed name, however it is spelled: {@code 1,000 p/st}, {@code x 1000 p/st}. A known code with a qualifier
     * ({@code TNE#I}, also {@code TNEI}) that the pack does not describe is a unit of its own: it converts only into units
     * with the same qualifier. Names joined by a slash ({@code % vol/hl}) are the product of the units.
     */
    public Optional<Unit> find(String name) {
        Unit known = byName.get(name);
        if (known == null) {
            known = bySpokenName.get(spoken(name));
        }
        return known != null ? Optional.of(known) : qualified(name).or(() -> product(name));
    }

    /** The name by which the tariff prints a unit, the usual one of several; empty if it has none but its code. */
    public Optional<String> printed(String code) {
        return names.getOrDefault(code, List.of()).stream().findFirst();
    }

    private Optional<Unit> qualified(String name) {
        int hash = name.indexOf('#');
        if (hash < 0 && QUALIFIED.matcher(name).matches()) {
            return find(name.substring(0, 3) + "#" + name.substring(3));
        }
        return hash < 0 ? Optional.empty()
                : Optional.ofNullable(byName.get(name.substring(0, hash))).map(unit -> new Unit(name,
                        unit.dimension() + name.substring(hash), unit.factor(), false, List.of(new Way.Declared())));
    }

    private Optional<Unit> product(String name) {
        List<@Nullable Unit> parts = name.indexOf('/') < 0 ? List.of()
                : Arrays.stream(name.split("/", -1)).map(part -> find(part.strip()).orElse(null)).toList();
        return parts.isEmpty() || parts.contains(null) ? Optional.empty()
                : Optional.of(new Unit(name, name, BigDecimal.ONE, false,
                        List.of(new Way.Declared(), new Way.Product(codes(parts), BigDecimal.ONE))));
    }

    private static List<String> codes(List<@Nullable Unit> units) {
        return units.stream().flatMap(unit -> Optional.ofNullable(unit).stream()).map(Unit::code).toList();
    }

    private static String spoken(String name) {
        String plain = SPACES.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        plain = THOUSANDS.matcher(plain).replaceAll("").replace('²', '2').replace('³', '3');
        return plain.startsWith("x ") ? plain.substring(2) : plain;
    }

    /** As the pack lists them. */
    public List<Unit> list() {
        return all;
    }

    /** The unit that a supplementary quantity without unit is taken to be in, if goods are measured in that dimension. */
    public Optional<Unit> supplementary(String dimension) {
        return Optional.ofNullable(supplementaryByDimension.get(dimension));
    }
}
