package org.tamga.tariff.pack.rules;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.tariff.model.facts.FactCondition;
import org.tamga.tariff.model.measures.MeasureType.Movement;
import org.tamga.tariff.model.taxes.Claims;
import org.tamga.tariff.model.taxes.Rounding;
import org.tamga.tariff.model.taxes.Route;
import org.tamga.tariff.model.taxes.StateAid;
import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.model.taxes.TaxRules;
import org.tamga.tariff.model.taxes.Treatment;
import tools.jackson.databind.JsonNode;

/** Reads {@code tariff/taxes.yaml}: routes, taxes in their order, treatments, and how alternatives are claimed. */
public final class TaxesFile {

    static final String FILE = "tariff/taxes.yaml";
    static final Rounding TO_THE_CENT = new Rounding(2, RoundingMode.HALF_UP, "rounded half up to two decimals", "");

    private final YamlReader yaml;
    private final JsonNode root;

    private TaxesFile(PackFiles files, PackFaults faults) {
        this.yaml = new YamlReader(FILE, faults);
        this.root = files.yaml(FILE, faults);
    }

    public static TaxRules read(PackFiles files, PackFaults faults) {
        return new TaxesFile(files, faults).rules();
    }

    private TaxRules rules() {
        List<Tax> taxes = taxes();
        return new TaxRules(taxes, routes(), treatments(taxes), stateAids(), claims(), exclusions(),
                root.has("untold") ? yaml.condition(root.path("untold")) : FactCondition.never(),
                yaml.set(root.path("export_procedures")), declaredAmounts(), yaml.set(root.path("supplementary_units")),
                yaml.set(root.path("excluding_actions")),
                root.has("residual_codes") ? root.path("residual_codes").asString() : null);
    }

    private List<Tax> taxes() {
        Rounding rounding = yaml.rounding(root.path("rounding"), TO_THE_CENT);
        List<Tax> taxes = new ArrayList<>();
        Set<String> earlier = new HashSet<>(Set.of("value", "charges"));
        for (JsonNode node : root.path("taxes")) {
            Tax tax = tax(node, rounding);
            Stream.concat(tax.baseByRegime().values().stream(), tax.baseExceptions().stream().map(Tax.OtherBase::base))
                    .flatMap(List::stream).map(part -> part.startsWith("-") ? part.substring(1) : part)
                    .filter(id -> !earlier.contains(id))
                    .forEach(id -> yaml.fault(tax.id() + " is charged on " + id + ", which is no tax before it"));
            if (!earlier.add(tax.id())) {
                yaml.fault("two taxes are called " + tax.id());
            }
            taxes.add(tax);
        }
        return taxes;
    }

    private Tax tax(JsonNode node, Rounding rounding) {
        Map<String, String> types = new LinkedHashMap<>();
        yaml.byKey(node.path("type"), Tax.ANY_REGIME).forEach((regime, type) -> types.put(regime, String.join("", type)));
        String prefix = node.path("additional_code_prefix").asString("");
        if (!prefix.isEmpty()) {
            types.putIfAbsent(Tax.ANY_REGIME, "");
        }
        return new Tax(yaml.required(node, "id"), yaml.required(node, "name"), yaml.set(node.path("measures")),
                yaml.choice(Tax.Choice.class, node.path("choice").asString("one_per_type"), Tax.Choice.ONE_PER_TYPE), types,
                prefix.isEmpty() ? null : prefix, yaml.byKey(node.path("base"), Tax.ANY_REGIME),
                baseExceptions(node.path("base_exceptions")),
                yaml.choice(Movement.class, node.path("movement").asString("import"), Movement.IMPORT),
                node.path("required").asBoolean(false),
                node.path("code_required").asBoolean(false),
                node.path("only_on_charge").asBoolean(false), yaml.rounding(node.path("rounding"), rounding));
    }

    private List<Tax.OtherBase> baseExceptions(JsonNode nodes) {
        List<Tax.OtherBase> exceptions = new ArrayList<>();
        nodes.forEach(node -> exceptions
                .add(new Tax.OtherBase(yaml.condition(node.path("when")), yaml.list(node.path("base")))));
        return exceptions;
    }

    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (JsonNode node : root.path("routes")) {
            routes.add(new Route(yaml.required(node, "id"), yaml.required(node, "regime"),
                    yaml.condition(node.path("when")), node.path("text").asString(""),
                    comparison(node.path("unless_no_more_than"))));
        }
        return routes;
    }

    private Route.@Nullable Comparison comparison(JsonNode node) {
        return node.isMissingNode() ? null
                : new Route.Comparison(yaml.required(node, "route"), yaml.set(node.path("taxes")));
    }

    private List<Treatment> treatments(List<Tax> taxes) {
        Set<String> known = taxes.stream().map(Tax::id).collect(Collectors.toSet());
        List<Treatment> treatments = new ArrayList<>();
        for (JsonNode node : root.path("treatments")) {
            Set<String> touched = node.has("taxes") ? yaml.set(node.path("taxes")) : known;
            touched.stream().filter(id -> !known.contains(id)).forEach(id -> yaml.fault("no tax is called " + id));
            JsonNode security = node.path("security");
            String securityType = security.path("type").asString("");
            treatments.add(new Treatment(yaml.required(node, "id"), yaml.condition(node.path("when")), lowValue(node), touched,
                    yaml.choice(Treatment.Effect.class, yaml.required(node, "effect"), Treatment.Effect.SUSPEND),
                    securityType.isEmpty() ? null : securityType,
                    security.has("when") ? yaml.condition(security.path("when")) : FactCondition.always(),
                    yaml.required(node, "text"), node.path("basis").asString("")));
        }
        return treatments;
    }

    private Treatment.@Nullable LowValue lowValue(JsonNode treatment) {
        JsonNode node = treatment.path("low_value");
        String procedure = node.path("claimed_by").asString("");
        return node.isMissingNode() ? null
                : new Treatment.LowValue(yaml.decimal(node, "up_to"), yaml.set(node.path("except_goods")),
                        procedure.isEmpty() ? null : procedure);
    }

    private List<StateAid> stateAids() {
        List<StateAid> aids = new ArrayList<>();
        for (JsonNode node : root.path("state_aid")) {
            aids.add(new StateAid(yaml.condition(node.path("when")), yaml.required(node, "route"),
                    yaml.set(node.path("taxes")), yaml.required(node, "type"), yaml.required(node, "text"),
                    node.path("basis").asString("")));
        }
        return aids;
    }

    private Claims claims() {
        JsonNode node = root.path("claims");
        Map<String, List<String>> byType = new HashMap<>();
        node.path("by_measure_type").forEachEntry((type, codes) -> byType.put(type, yaml.list(codes)));
        return new Claims(node.path("ordinary").asString("100"), byType, yaml.set(node.path("preferential_origin")));
    }

    private TaxRules.DeclaredAmounts declaredAmounts() {
        JsonNode security = root.path("declared_amounts").path("security");
        return new TaxRules.DeclaredAmounts(security.path("type").asString(""), yaml.set(security.path("methods_of_payment")));
    }

    private List<TaxRules.Exclusion> exclusions() {
        List<TaxRules.Exclusion> exclusions = new ArrayList<>();
        for (JsonNode node : root.path("not_assessed")) {
            exclusions.add(new TaxRules.Exclusion(yaml.condition(node.path("when")),
                    node.path("announced").asBoolean(false), yaml.required(node, "text")));
        }
        return exclusions;
    }
}
