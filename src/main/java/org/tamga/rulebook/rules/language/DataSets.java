package org.tamga.rulebook.rules.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/**
 * How a declaration derives its data set (declaration category: {@code H1}, {@code B1}, {@code C21} …) from its type and the
 * procedures of its items. The first row that fits wins.
 */
public final class DataSets {

    private static final Path ITEMS = Path.parse("GoodsShipment/GovernmentAgencyGoodsItem");
    public static final Path REQUESTED = Path.parse("GovernmentProcedure[PreviousCode]/CurrentCode");
    private static final Path ADDITIONAL = Path.parse("GovernmentProcedure[!PreviousCode]/CurrentCode");

    /**
     * @param procedures requested procedures; empty for any
     * @param additional additional procedures of which one must be there; empty for any or none
     */
    public record Row(String dataSet, Set<String> directions, Set<String> types, Set<String> procedures,
            Set<String> additional) {

        boolean fits(TypeCode declared, String procedure, List<String> additionals) {
            return directions.contains(declared.direction()) && types.contains(declared.type())
                    && (procedures.isEmpty() || procedures.contains(procedure))
                    && (additional.isEmpty() || additionals.stream().anyMatch(additional::contains));
        }
    }

    private final List<Row> rows;
    private final Set<String> procedures;

    public DataSets(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.procedures = rows.stream().flatMap(row -> row.procedures().stream()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean knows(TypeCode type) {
        return rows.stream()
                .anyMatch(row -> row.directions().contains(type.direction()) && row.types().contains(type.type()));
    }

    public boolean knowsProcedure(String requested) {
        return procedures.contains(requested);
    }

    /** The data set of the first item that has one; null if none has. */
    public @Nullable String find(WcoElement declaration, TypeCode type) {
        for (WcoElement item : ITEMS.all(declaration)) {
            String dataSet = findForItem(item, type);
            if (dataSet != null) {
                return dataSet;
            }
        }
        return null;
    }

    /** Null if no row fits. */
    public @Nullable String findForItem(WcoElement item, TypeCode type) {
        String procedure = REQUESTED.place(item).value();
        List<String> additional = ADDITIONAL.all(item).stream().map(each -> Place.of(each).value()).toList();
        for (Row row : rows) {
            if (row.fits(type, procedure, additional)) {
                return row.dataSet();
            }
        }
        return null;
    }
}
