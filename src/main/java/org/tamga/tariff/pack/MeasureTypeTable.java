package org.tamga.tariff.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.MeasureType;
import org.tamga.tariff.model.measures.MeasureType.Kind;
import org.tamga.tariff.model.measures.MeasureType.Movement;
import org.tamga.tariff.model.measures.MeasureTypes;

/** Reads {@code tariff/measure-types.csv}: {@code measure_type,series,movement,kind,text_<language>}. A pack may do without. */
final class MeasureTypeTable {

    static final String FILE = "tariff/measure-types.csv";

    private MeasureTypeTable() {
    }

    static MeasureTypes read(PackFiles files, PackFaults faults) {
        List<MeasureType> types = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "measure_type", "movement", "kind").rows()) {
            type(row).filter(type -> isNew(type, ids, row)).ifPresent(types::add);
        }
        return new MeasureTypes(types);
    }

    private static Optional<MeasureType> type(CsvRow row) {
        Optional<String> id = row.required("measure_type");
        Optional<Movement> movement = choice(Movement.class, "movement", row);
        Optional<Kind> kind = choice(Kind.class, "kind", row);
        if (id.isEmpty() || movement.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new MeasureType(id.get(), Texts.of(row, Texts.TEXT), row.text("series"), movement.get(), kind.get()));
    }

    private static boolean isNew(MeasureType type, Set<String> ids, CsvRow row) {
        boolean isNew = ids.add(type.id());
        if (!isNew) {
            row.fault("measure type " + type.id() + " stands here twice");
        }
        return isNew;
    }

    private static <E extends Enum<E>> Optional<E> choice(Class<E> type, String column, CsvRow row) {
        Optional<String> text = row.required(column);
        Optional<E> found = text.flatMap(name -> Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equalsIgnoreCase(name.replace('-', '_'))).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            row.fault(column + " is not one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ": "
                    + text.get());
        }
        return found;
    }
}
