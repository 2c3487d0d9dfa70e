package org.tamga.rulebook.rules.demands;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.tamga.rulebook.rules.language.DataSets;
import org.tamga.rulebook.rules.language.Path;
import org.tamga.rulebook.rules.language.Row;
import org.tamga.shared.wco.WcoElement;

/** The predicates that a rule can name where an expression cannot say it. */
public final class Predicates {

    private static final Path ITEMS = Path.parse("GoodsShipment/GovernmentAgencyGoodsItem");
    private static final Path PROCEDURE = Path.parse("GovernmentProcedure/CurrentCode");

    private final Map<String, Function<Row, Demand>> byName;

    public Predicates(DataSets dataSets) {
        byName = Map.of( //
                "declaration_type_known", arguments -> declarationTypeKnown(dataSets), //
                "requested_procedure_known", arguments -> requestedProcedureKnown(dataSets), //
                "data_set_derived", arguments -> dataSetDerived(dataSets), //
                "one_data_set", arguments -> oneDataSet(dataSets), //
                "data_model", arguments -> new DataModel(), //
                "day_within", Predicates::dayWithin);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    Demand create(String name, Row arguments) {
        Function<Row, Demand> predicate = byName.get(name);
        if (predicate == null) {
            throw new IllegalArgumentException("names the predicate " + name + ", which there is not");
        }
        return predicate.apply(arguments);
    }

    /** Of the declaration: its type is one from which a data set can follow. */
    private static Demand declarationTypeKnown(DataSets dataSets) {
        Path type = Path.parse("TypeCode");
        return (inquiry, subject, faults) -> {
            if (!dataSets.knows(inquiry.type())) {
                faults.add(type.place(subject));
            }
        };
    }

    /** Of an item: it requests a procedure, and one from which some data set follows. */
    private static Demand requestedProcedureKnown(DataSets dataSets) {
        return (inquiry, subject, faults) -> {
            if (!dataSets.knowsProcedure(DataSets.REQUESTED.place(subject).value())) {
                faults.add(PROCEDURE.place(subject));
            }
        };
    }

    /** Of an item: with the type of the declaration its procedure gives a data set. */
    private static Demand dataSetDerived(DataSets dataSets) {
        return (inquiry, subject, faults) -> {
            if (dataSets.knows(inquiry.type()) && dataSets.knowsProcedure(DataSets.REQUESTED.place(subject).value())
                    && dataSets.findForItem(subject, inquiry.type()) == null) {
                faults.add(PROCEDURE.place(subject));
            }
        };
    }

    /** Of the declaration: all items give the same data set. The first that differs is shown. */
    private static Demand oneDataSet(DataSets dataSets) {
        return (inquiry, subject, faults) -> {
            for (WcoElement item : ITEMS.all(subject)) {
                String dataSet = dataSets.findForItem(item, inquiry.type());
                if (dataSet != null && !Objects.equals(dataSet, inquiry.dataSet())) {
                    faults.add(PROCEDURE.place(item), Map.of("dataSet", dataSet));
                    return;
                }
            }
        };
    }

    /**
     * Of a date: not after today and not more than {@code max_age_days} before, in the zone of the pack. What is no date is
     * left to the rule of its format.
     */
    private static Demand dayWithin(Row arguments) {
        int maxAge = arguments.number("max_age_days");
        Path at = arguments.path("of");
        return (inquiry, subject, faults) -> {
            ZoneId zone = inquiry.context().law().zone();
            LocalDate today = LocalDate.ofInstant(inquiry.context().now(), zone);
            LocalDate day = Dates.read(at.place(subject).value(), zone);
            if (day != null && (day.isAfter(today) || day.isBefore(today.minusDays(maxAge)))) {
                faults.add(at.place(subject), Map.of("days", Integer.toString(maxAge)));
            }
        };
    }
}
