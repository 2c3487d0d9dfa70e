package org.tamga.tariff.model.measures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tamga.tariff.model.measures.MeasureType.Kind;

/** The types of measures that a tariff describes. One that it does not describe is what it looks like. */
public final class MeasureTypes {

    private final Map<String, MeasureType> byId;

    public MeasureTypes(List<MeasureType> types) {
        byId = types.stream().collect(Collectors.toUnmodifiableMap(MeasureType::id, Function.identity()));
    }

    public Optional<MeasureType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether measures of the type concern goods that go this way. */
    public boolean concerns(String type, boolean export) {
        MeasureType known = byId.get(type);
        return known == null || known.movement().concerns(export);
    }

    /**
     * Whether a measure forbids or asks for something besides money. A measure of a type that charges does so, too, if it
     * brings no duty but conditions: some tariffs number their controls like duties.
     */
    public boolean restricts(Measure measure) {
        MeasureType known = byId.get(measure.type());
        if (known != null && known.kind() != Kind.DUTY) {
            return known.kind() == Kind.RESTRICTION || known.kind() == Kind.PROHIBITION;
        }
        return measure.duty() == null && measure.supplementaryUnit() == null && !measure.conditions().isEmpty()
                && measure.conditions().stream().allMatch(each -> each.duty() == null);
    }
}
