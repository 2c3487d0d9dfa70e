package org.tamga.revenue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/** Reads {@code payment.yaml}. */
@Component
class PaymentRulesPart implements PackPart<PaymentRules> {

    private static final String FILE = "payment.yaml";

    @Override
    public Class<PaymentRules> type() {
        return PaymentRules.class;
    }

    @Override
    public PaymentRules compile(PackFiles files, PackFaults faults) {
        JsonNode yaml = files.yaml(FILE, faults);
        Map<String, List<PaymentRules.Source>> methods = new LinkedHashMap<>();
        yaml.path("methods").properties().forEach(method -> methods.put(method.getKey(), sources(method, faults)));
        return new PaymentRules(methods, "accepted".equals(yaml.path("unknown_accounts").asString("refused")));
    }

    private static List<PaymentRules.Source> sources(Map.Entry<String, JsonNode> method, PackFaults faults) {
        List<PaymentRules.Source> sources = new ArrayList<>();
        for (JsonNode source : method.getValue()) {
            try {
                sources.add(new PaymentRules.Source(Account.Kind.valueOf(source.path("kind").asString("")),
                        source.path("element").asString(""), texts(source.path("where")),
                        source.path("number").valueStream().map(JsonNode::asString).toList()));
            } catch (IllegalArgumentException e) {
                faults.add(FILE, 0, "method " + method.getKey() + ": no such kind of account: " + source.path("kind"));
            }
        }
        return sources;
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
        return texts;
    }
}
