package org.tamga.tariff.importing.measures;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.measures.Units;
import org.tamga.tariff.pack.TariffPack;
import tools.jackson.databind.JsonNode;

/**
 * What a pack calls the things that published measures name: actions by their text, units, and measure types that the pack
 * knows under another number ({@code measure_types} in {@code import.yaml}).
 */
final class PackVocabulary {

    /** @param additionalCode that measures of the published type are declared with; null if none */
    record Renamed(String type, @Nullable String additionalCode) {
    }

    private final Tariff tariff;
    private final Map<String, String> actionByText = new HashMap<>();
    private final Map<String, Renamed> renamed = new HashMap<>();

    private PackVocabulary(Tariff tariff, JsonNode types) {
        this.tariff = tariff;
        tariff.conditionRules().texts().forEach((action, text) -> actionByText.put(plain(text), action));
        types.forEachEntry((published, node) -> {
            String code = node.path("additional_code").asString("");
            renamed.put(published,
                    new Renamed(node.path("measure_type").asString(published), code.isEmpty() ? null : code));
        });
    }

    static PackVocabulary of(PackFiles files, PackFaults faults) {
        return new PackVocabulary(new TariffPack().compile(files, new PackFaults()),
                files.yaml("import.yaml", faults).path("measure_types"));
    }

    Units units() {
        return tariff.units();
    }

    /** Empty if the pack knows no action by that text. */
    Optional<String> action(String text) {
        return Optional.ofNullable(actionByText.get(plain(text)));
    }

    Renamed type(String published) {
        return renamed.getOrDefault(published, new Renamed(published, null));
    }

    boolean namesUnit(String type) {
        return tariff.taxRules().supplementaryUnitTypes().contains(type);
    }

    /** Actions are printed with and without "(see components)", and with spaces at will. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace("(see components)", "").replaceAll("\\s+", " ").strip();
    }
}
