package org.tamga.tariff.origin.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.shared.Validity;
import org.tamga.tariff.origin.model.ProductRule;
import org.tamga.tariff.origin.model.Scheme;
import org.tamga.tariff.origin.rule.CodeRange;
import org.tamga.tariff.origin.rule.OriginRule;
import org.tamga.tariff.origin.rule.OriginRuleSyntaxException;

/**
 * Reads {@code tariff/origin/product-rules.csv}: {@code scheme,products,part_<language>…,rule,valid_from,valid_to,basis}. Of
 * the rules of a scheme for the same goods only one holds on any day; ranges of one level must not overlap.
 */
final class ProductRuleTable {

    static final String FILE = "tariff/origin/product-rules.csv";
    private static final String PART = "part_";

    private ProductRuleTable() {
    }

    static List<ProductRule> read(PackFiles files, List<Scheme> schemes, PackFaults faults) {
        Map<String, Scheme> byId = new TreeMap<>();
        schemes.forEach(scheme -> byId.put(scheme.id(), scheme));
        Map<String, List<ProductRule>> accepted = new TreeMap<>();
        for (CsvRow row : CsvTable.read(files, FILE, faults, "scheme", "products", "rule").rows()) {
            row.required("scheme").filter(id -> isKnown(id, byId, row)).flatMap(id -> rule(id, row))
                    .filter(rule -> namesProcesses(rule.rule(), byId, row)
                            && isFree(accepted.computeIfAbsent(rule.scheme(), id -> new ArrayList<>()), rule, row))
                    .ifPresent(rule -> accepted.computeIfAbsent(rule.scheme(), id -> new ArrayList<>()).add(rule));
        }
        return accepted.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isKnown(String id, Map<String, Scheme> schemes, CsvRow row) {
        if (!schemes.containsKey(id)) {
            row.fault("there is no scheme " + id);
        }
        return schemes.containsKey(id);
    }

    private static Optional<ProductRule> rule(String scheme, CsvRow row) {
        Optional<CodeRange> products = row.required("products").flatMap(text -> range(text, row));
        Optional<OriginRule> rule = row.required("rule").flatMap(text -> parsed(text, row));
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        if (products.isEmpty() || rule.isEmpty() || validity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProductRule(row.number(), scheme, products.get(), parts(row), rule.get(), validity.get(),
                row.text("basis")));
    }

    private static Optional<CodeRange> range(String text, CsvRow row) {
        try {
            return Optional.of(CodeRange.parse(text));
        } catch (IllegalArgumentException e) {
            row.fault("products: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<OriginRule> parsed(String text, CsvRow row) {
        try {
            return Optional.of(OriginRule.parse(text));
        } catch (OriginRuleSyntaxException e) {
            row.fault("rule: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, String> parts(CsvRow row) {
        Map<String, String> parts = new TreeMap<>();
        row.header().stream().filter(column -> column.startsWith(PART) && !row.text(column).isEmpty())
                .forEach(column -> parts.put(column.substring(PART.length()), row.text(column)));
        return parts;
    }

    private static boolean namesProcesses(OriginRule rule, Map<String, Scheme> schemes, CsvRow row) {
        return switch (rule) {
            case OriginRule.All(var parts) -> parts.stream().allMatch(part -> namesProcesses(part, schemes, row));
            case OriginRule.Any(var alternatives) -> alternatives.stream()
                    .allMatch(each -> namesProcesses(each, schemes, row));
            case OriginRule.Process(var code) -> {
                boolean known = schemes.get(row.text("scheme")) instanceof Scheme scheme
                        && scheme.processes().stream().anyMatch(each -> each.code().equals(code));
                if (!known) {
                    row.fault("the scheme has no process " + code);
                }
                yield known;
            }
            default -> true;
        };
    }

    private static boolean isFree(List<ProductRule> earlier, ProductRule rule, CsvRow row) {
        for (ProductRule other : earlier) {
            if (other.products().level() == rule.products().level() && other.products().overlaps(rule.products())
                    && other.validity().overlaps(rule.validity()) && other.parts().equals(rule.parts())
                    && other.products().from().equals(other.products().to()) == rule.products().from()
                            .equals(rule.products().to())) {
                row.fault("the goods have another rule of the scheme in row " + other.row());
                return false;
            }
        }
        return true;
    }
}
