package org.tamga.tariff.origin.pack;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Money;
import org.tamga.shared.Validity;
import org.tamga.tariff.origin.model.Cumulation;
import org.tamga.tariff.origin.model.NamedCode;
import org.tamga.tariff.origin.model.ProofOfOrigin;
import org.tamga.tariff.origin.model.ProofOfOrigin.ExporterStatus;
import org.tamga.tariff.origin.model.ProofWaiver;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.model.Tolerance;
import org.tamga.tariff.origin.model.TransportRule;
import org.tamga.tariff.origin.rule.CodeRange;
import org.tamga.tariff.origin.rule.CodeRanges;
import org.tamga.tariff.origin.rule.ShareBasis;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/origin/schemes.yaml}; each fault names the scheme. */
final class SchemesFile {

    static final String FILE = "tariff/origin/schemes.yaml";

    private final PackFaults faults;
    private final Set<String> ids = new HashSet<>();
    private String scheme = "";

    SchemesFile(PackFaults faults) {
        this.faults = faults;
    }

    List<Scheme> read(PackFiles files) {
        List<Scheme> schemes = new ArrayList<>();
        for (JsonNode node : files.yaml(FILE, faults).path("schemes")) {
            scheme = node.path("id").asString("");
            if (!scheme.matches("[a-z0-9-]+") || !ids.add(scheme)) {
                fault("id is not small letters, digits and hyphens, or is there twice");
                continue;
            }
            schemes.add(scheme(node));
        }
        return schemes;
    }

    private Scheme scheme(JsonNode node) {
        Set<String> partners = new HashSet<>(texts(node.path("partners")));
        List<String> preferences = texts(node.path("preferences"));
        if (partners.isEmpty() || preferences.isEmpty()) {
            fault("partners and preferences are needed");
        }
        return new Scheme(scheme, byLanguage(node.path("title")), node.path("unilateral").asBoolean(false),
                validity(node), partners, preferences, cumulation(node.path("cumulation")),
                choice(TransportRule.class, node.path("transport"), TransportRule.FREE), tolerances(node.path("tolerance")),
                codes(node.path("insufficient_operations")), codes(node.path("processes")), proofs(node.path("proofs")),
                waiver(node.path("no_proof")), node.path("basis").asString(""));
    }

    private Cumulation cumulation(JsonNode node) {
        Cumulation.Kind kind = choice(Cumulation.Kind.class, node.path("kind"), Cumulation.Kind.NONE);
        Set<String> areas = new HashSet<>(texts(node.path("with")));
        boolean wide = kind == Cumulation.Kind.DIAGONAL || kind == Cumulation.Kind.FULL;
        if (wide == areas.isEmpty()) {
            fault(wide ? "cumulation: with whom?" : "cumulation of this kind is with nobody else");
        }
        return new Cumulation(kind, areas, ranges(node.path("not_for")));
    }

    /** One, or a list of them. */
    private List<Tolerance> tolerances(JsonNode node) {
        List<Tolerance> tolerances = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> tolerances.add(tolerance(each)));
        } else if (!node.isMissingNode()) {
            tolerances.add(tolerance(node));
        }
        return tolerances;
    }

    private Tolerance tolerance(JsonNode node) {
        ShareBasis basis = choice(ShareBasis.class, node.path("of"), ShareBasis.EXW);
        if (basis == ShareBasis.ORIGINATING) {
            fault("a tolerance is measured on a price or on the weight of the goods");
        }
        return new Tolerance(number(node.path("percent")), basis, ranges(node.path("for")), ranges(node.path("not_for")));
    }

    /** {@code {limit: 500 DMD, private: true}}; null if there is none. */
    private @Nullable ProofWaiver waiver(JsonNode node) {
        Money limit = limit(node.path("limit"));
        if (limit == null && !node.isMissingNode()) {
            fault("no_proof: up to which value?");
        }
        return limit == null ? null : new ProofWaiver(limit, node.path("private").asBoolean(false));
    }

    private @Nullable CodeRanges ranges(JsonNode node) {
        List<CodeRange> ranges = new ArrayList<>();
        for (String text : texts(node)) {
            try {
                ranges.add(CodeRange.parse(text));
            } catch (IllegalArgumentException e) {
                fault("not a range of codes: " + text);
            }
        }
        return ranges.isEmpty() ? null : new CodeRanges(ranges);
    }

    private List<NamedCode> codes(JsonNode list) {
        List<NamedCode> codes = new ArrayList<>();
        list.forEach(node -> codes.add(new NamedCode(node.path("code").asString(""), byLanguage(node.path("text")))));
        return codes;
    }

    private List<ProofOfOrigin> proofs(JsonNode list) {
        List<ProofOfOrigin> proofs = new ArrayList<>();
        for (JsonNode node : list) {
            String code = node.path("code").asString("");
            if (code.isEmpty()) {
                fault("a proof has no code");
            }
            ExporterStatus status = node.has("exporter")
                    ? choice(ExporterStatus.class, node.path("exporter"), ExporterStatus.APPROVED)
                    : null;
            proofs.add(new ProofOfOrigin(code, byLanguage(node.path("text")), limit(node.path("limit")), status,
                    node.path("months").asInt(0)));
        }
        return proofs;
    }

    /** An amount and its currency: {@code 6000 DMD}. */
    private @Nullable Money limit(JsonNode node) {
        String text = node.asString("");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d+(\\.\\d+)? [A-Z]{3}")) {
            fault("a limit is an amount and its currency: " + text);
            return null;
        }
        return Money.of(text.substring(0, text.indexOf(' ')), text.substring(text.indexOf(' ') + 1));
    }

    private Validity validity(JsonNode node) {
        try {
            String from = node.path("valid_from").asString("");
            String to = node.path("valid_to").asString("");
            return new Validity(from.isEmpty() ? Validity.ALWAYS : LocalDate.parse(from),
                    to.isEmpty() ? null : LocalDate.parse(to));
        } catch (DateTimeException | IllegalArgumentException e) {
            fault("validity: " + e.getMessage());
            return Validity.always();
        }
    }

    private BigDecimal number(JsonNode node) {
        try {
            return new BigDecimal(node.asString(""));
        } catch (NumberFormatException e) {
            fault("not a number: " + node);
            return BigDecimal.ZERO;
        }
    }

    private <E extends Enum<E>> E choice(Class<E> type, JsonNode node, E otherwise) {
        String text = node.asString("").replace('-', '_');
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equalsIgnoreCase(text)).findFirst()
                .orElseGet(() -> {
                    if (!text.isEmpty()) {
                        fault("not one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ": " + text);
                    }
                    return otherwise;
                });
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isArray()) {
            node.forEach(each -> texts.add(each.asString("")));
        } else if (node.isValueNode() && !node.isNull()) {
            texts.add(node.asString(""));
        }
        return texts;
    }

    private static Map<String, String> byLanguage(JsonNode node) {
        Map<String, String> texts = new HashMap<>();
        node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
        return texts;
    }

    private void fault(String reason) {
        faults.add(FILE, 0, scheme + ": " + reason);
    }
}
