package org.tamga.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.pack.nomenclature.NomenclaturePack;

/** A nomenclature of the test's own. */
public final class NomenclatureLaw {

    private static final String HEADER = "code,suffix,indents,valid_from,valid_to,text_en\n";

    private NomenclatureLaw() {
    }

    /** @param rows without header; they must be sound */
    public static Nomenclature compile(String rows) {
        PackFaults faults = new PackFaults();
        Nomenclature nomenclature = compile(Map.of("tariff/nomenclature.csv", HEADER + rows), faults);
        assertThat(faults.list()).isEmpty();
        return nomenclature;
    }

    public static Nomenclature compile(Map<String, String> files, PackFaults faults) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new NomenclaturePack().compile(new PackFiles("test", bytes), faults);
    }
}
