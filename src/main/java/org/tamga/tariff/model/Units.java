package org.tamga.tariff.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.tariff.model.Unit.Way;

/** The units that a tariff may print, by code and by printed name. */
public final class Units {

    private final List<Unit> all;
    private final Map<String, Unit> byName = new HashMap<>();
    private final Map<String, Unit> supplementaryByDimension = new HashMap<>();

    /** @param names printed names by unit code */
    public Units(List<Unit> units, Map<String, List<String>> names) {
        this.all = List.copyOf(units);
        for (Unit unit : units) {
            byName.put(unit.code(), unit);
            names.getOrDefault(unit.code(), List.of()).forEach(name -> byName.put(name, unit));
            if (unit.supplementary()) {
                supplementaryByDimension.put(unit.dimension(), unit);
            }
        }
    }

    /**
     * By code or printed name. A known code with a qualifier ({@code TNE#I}) is a unit of its own: it converts only into
     * units with the same qualifier.
     */
    public Optional<Unit> find(String name) {
        Unit known = byName.get(name);
        int hash = name.indexOf('#');
        if (known != null || hash < 0) {
            return Optional.ofNullable(known);
        }
        return Optional.ofNullable(byName.get(name.substring(0, hash))).map(unit -> new Unit(name,
                unit.dimension() + name.substring(hash), unit.factor(), false, List.of(new Way.Declared())));
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
