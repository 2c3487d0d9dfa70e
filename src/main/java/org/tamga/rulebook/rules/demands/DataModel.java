package org.tamga.rulebook.rules.demands;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.tamga.rulebook.rules.language.Inquiry;
import org.tamga.rulebook.rules.language.Place;
import org.tamga.shared.wco.WcoDictionary;
import org.tamga.shared.wco.WcoDictionary.Term;
import org.tamga.shared.wco.WcoElement;

/** The data model's own demand: every data element that it knows is written in its format. */
final class DataModel implements Demand {

    /** An element of the model and what may stand below it. */
    private record Node(@Nullable Format format, Map<String, Node> children) {
    }

    private static final Node ROOT = tree(WcoDictionary.declaration().list());

    private static Node tree(List<Term> terms) {
        Map<String, Node> byPath = new HashMap<>();
        Node above = new Node(null, new HashMap<>());
        for (Term term : terms) {
            Node node = new Node(term.format().isEmpty() ? null : Format.parse(term.format()), new HashMap<>());
            byPath.put(term.path(), node);
            int end = term.path().lastIndexOf('/');
            Node parent = end < 0 ? above : byPath.getOrDefault(term.path().substring(0, end), above);
            parent.children.put(term.name(), node);
        }
        return above.children.values().iterator().next();
    }

    @Override
    public void check(Inquiry inquiry, WcoElement subject, Faults faults) {
        check(subject, ROOT, faults);
    }

    private static void check(WcoElement element, Node node, Faults faults) {
        String value = element.value();
        if (value != null && node.format != null && !node.format.roughlyMatches(value)) {
            faults.add(Place.of(element), Map.of("format", node.format.toString()));
        }
        List<WcoElement> children = element.children();
        for (int i = 0, size = children.size(); i < size; i++) {
            WcoElement child = children.get(i);
            Node known = node.children.get(child.name());
            if (known != null) {
                check(child, known, faults);
            }
        }
    }
}
