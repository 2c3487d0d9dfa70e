package org.tamga.tariff;

import java.nio.charset.StandardCharsets;

import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.pack.TariffPack;
import org.tamga.testing.TestLaw;

/** Law for tests: a shipped pack with measures and rates of the test's own. */
public final class TariffLaw {

    static final String MEASURES = "sid,commodity,measure_type,geo_area,excluded_areas,additional_code,preference,order_number,"
            + "duty,conditions,valid_from,valid_to,basis,regime\n";

    private TariffLaw() {
    }

    /** The {@code gb} pack with these measures alone. @param rows without header */
    static Law gb(String... rows) {
        return law(TestLaw.files("gb"), rows);
    }

    public static Law law(PackFiles files, String... rows) {
        return compile(with(files, "tariff/measures.csv", MEASURES + String.join("\n", rows) + "\n"));
    }

    static Law compile(PackFiles files) {
        return TestLaw.compiler(new TariffPack()).compile(files);
    }

    public static PackFiles with(PackFiles files, String path, String text) {
        return files.with(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
