package org.tamga.tariff.pack;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.tamga.fuzzing.Watch;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.measures.Areas;
import org.tamga.tariff.model.measures.Components;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.pack.rules.TaxesFile;
import org.tamga.testing.TestLaw;

/** The reader of measures, with areas, units and taxes of a small pack. */
public final class MeasureFuzz {

    private static final byte[] HEADER = ("sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,"
            + "order_number,duty,conditions,valid_from,valid_to,basis\n").getBytes(StandardCharsets.UTF_8);
    private static final PackFiles PACK = TestLaw.files("demo");
    private static final PackFaults NONE = new PackFaults();
    private static final Areas AREAS = AreaTable.read(PACK, NONE);
    private static final Units UNITS = UnitTable.read(PACK, NONE);
    private static final TaxRules TAXES = TaxesFile.read(PACK, NONE);
    private static final Components COMPONENTS = ComponentTable.read(PACK, NONE, AREAS, UNITS);

    static {
        Watch.warmUp(() -> read("M1,85,103,1011,,,,,2.00 %,B:C990:27,2021-01-01,,x".getBytes(StandardCharsets.UTF_8)));
    }

    private MeasureFuzz() {
    }

    /** An input that begins with a line break is a whole file, any other the rows after the header. */
    public static void fuzzerTestOneInput(byte[] input) {
        Watch.run(input, () -> read(input));
    }

    private static void read(byte[] input) {
        byte[] file = input;
        if (input.length == 0 || input[0] != '\n') {
            file = new byte[HEADER.length + input.length];
            System.arraycopy(HEADER, 0, file, 0, HEADER.length);
            System.arraycopy(input, 0, file, HEADER.length, input.length);
        }
        new MeasureTable(AREAS, UNITS, COMPONENTS, TAXES.supplementaryUnitTypes())
                .read(new PackFiles("fuzz", Map.of(MeasureTable.FILE, file)), new PackFaults());
    }
}
