package org.tamga.rulebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.tamga.shared.wco.WcoElement;
import tools.jackson.databind.JsonNode;

/** Breaks a message. Paths are names joined by {@code /}, with the position where it is not the first. */
final class Breaking {

    private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:@(\\w+))?");

    private Breaking() {
    }

    static void apply(JsonNode breakage, WcoElement declaration) {
        texts(breakage.path("remove")).forEach(path -> remove(declaration, path));
        texts(breakage.path("duplicate")).forEach(path -> duplicate(declaration, path));
        breakage.path("repeat").propertyStream().forEach(each -> repeat(declaration, each.getKey(), each.getValue().asInt()));
        breakage.path("set").propertyStream()
                .forEach(each -> set(declaration, each.getKey(), each.getValue().asString()));
    }

    private static List<String> texts(JsonNode node) {
        return node.isArray() ? node.valueStream().map(JsonNode::asString).toList()
                : node.isMissingNode() ? List.of() : List.of(node.asString());
    }

    private static void remove(WcoElement declaration, String path) {
        WcoElement element = find(declaration, path, false);
        parent(element).remove(element);
    }

    private static void duplicate(WcoElement declaration, String path) {
        WcoElement element = find(declaration, path, false);
        parent(element).add(element.copy());
    }

    /** Until there are that many, each with its number where such elements have one. */
    private static void repeat(WcoElement declaration, String path, int times) {
        WcoElement element = find(declaration, path, false);
        for (int i = parent(element).all(element.name()).size() + 1; i <= times; i++) {
            WcoElement copy = parent(element).add(element.copy());
            String number = Integer.toString(i);
            copy.find("SequenceNumeric").ifPresent(each -> each.setValue(number));
            copy.find("ID").ifPresent(each -> each.setValue(number));
        }
    }

    /** A path that ends in {@code @name} sets an attribute. */
    private static void set(WcoElement declaration, String path, String value) {
        int at = path.indexOf('@');
        if (at < 0) {
            find(declaration, path, true).setValue(value);
            return;
        }
        WcoElement element = find(declaration, path.substring(0, at), false);
        Map<String, String> attributes = new HashMap<>(element.attributes());
        attributes.put(path.substring(at + 1), value);
        WcoElement parent = parent(element);
        int position = parent.children().indexOf(element);
        parent.remove(element);
        parent.add(position, new WcoElement(element.name(), element.value(), attributes));
    }

    private static WcoElement parent(WcoElement element) {
        WcoElement parent = element.parent();
        if (parent == null) {
            throw new IllegalArgumentException("the declaration itself cannot be broken off");
        }
        return parent;
    }

    private static WcoElement find(WcoElement declaration, String path, boolean create) {
        WcoElement element = declaration;
        for (String text : path.split("/")) {
            Matcher step = STEP.matcher(text);
            if (!step.matches()) {
                throw new IllegalArgumentException("not a path: " + path);
            }
            int position = step.group(2) == null ? 1 : Integer.parseInt(step.group(2));
            List<WcoElement> found = element.all(step.group(1));
            if (found.size() >= position) {
                element = found.get(position - 1);
            } else if (create) {
                element = element.add(WcoElement.of(step.group(1)));
            } else {
                throw new IllegalArgumentException("nothing there to break: " + path);
            }
        }
        return element;
    }
}
