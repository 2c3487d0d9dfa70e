package org.tamga.rulebook.rules.language;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of a rule file, read field by field. Every method throws {@link IllegalArgumentException} with words for the
 * author of the file when the field is not what it should be.
 */
public record Row(JsonNode node) {

    /** The text of a field. */
    public String text(String field) {
        String text = find(field);
        if (text == null) {
            throw new IllegalArgumentException("has no " + field);
        }
        return text;
    }

    public @Nullable String find(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new IllegalArgumentException(field + " is not a plain value");
        }
        return value.asString();
    }

    public int number(String field) {
        try {
            return Integer.parseInt(text(field));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(field + " is not a whole number", e);
        }
    }

    /** One text or a list of them; empty if the field is absent. */
    public List<String> texts(String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        List<JsonNode> values = value.isArray() ? value.valueStream().toList() : List.of(value);
        if (!values.stream().allMatch(each -> each.isValueNode() && !each.isNull())) {
            throw new IllegalArgumentException(field + " is neither a plain value nor a list of them");
        }
        return values.stream().map(JsonNode::asString).toList();
    }

    public Set<String> set(String field) {
        return Set.copyOf(texts(field));
    }

    public Path path(String field) {
        return Path.parse(text(field));
    }

    /** As {@link #texts}, but there must be one. */
    public List<Path> paths(String field) {
        List<Path> paths = optionalPaths(field);
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("has no " + field);
        }
        return paths;
    }

    public List<Path> optionalPaths(String field) {
        return texts(field).stream().map(Path::parse).toList();
    }

    public <T> T read(String field, Function<String, T> parse) {
        return parse.apply(text(field));
    }

    /** The inner entry of a field such as {@code format: {of: ID, as: an..17}}. */
    public Row row(String field) {
        if (!node.path(field).isObject()) {
            throw new IllegalArgumentException(field + " needs its parts by name");
        }
        return new Row(node.path(field));
    }

    /** @throws IllegalArgumentException if there is a field that is none of these */
    public void allowOnly(Set<String> fields) {
        for (String field : node.propertyNames()) {
            if (!fields.contains(field)) {
                throw new IllegalArgumentException("does not know the field " + field);
            }
        }
    }
}
