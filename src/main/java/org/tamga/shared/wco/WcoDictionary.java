package org.tamga.shared.wco;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the WCO Data Model calls the classes and data elements of a message, where they stand and how often. The same
 * element has the same id wherever it stands ({@code 04A} is an address under every party), and among the children of one
 * class no id occurs twice: so a chain of ids names exactly one place.
 */
public final class WcoDictionary {

    private static final CSVFormat TABLE = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final WcoDictionary DECLARATION = load("/wco/declaration-3.6.csv");

    /**
     * A class or data element at its place in the message.
     *
     * @param path      names from the root down, for example {@code Declaration/GoodsShipment/Importer/ID}
     * @param id        WCO id: of a class three characters ({@code 68A}), of a data element three or four ({@code R037})
     * @param isClass   false for a data element
     * @param maxOccurs how often it may stand in its parent; {@link Integer#MAX_VALUE} without bound
     * @param format    of a data element: {@code an..17}, {@code n..16}, {@code a2}; empty for a class
     * @param order     rises in the order in which the elements of a message stand
     */
    public record Term(String path, String id, boolean isClass, int maxOccurs, String format, int order) {

        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        public boolean repeats() {
            return maxOccurs > 1;
        }
    }

    private final Map<String, Term> byPath = new HashMap<>();
    private final Map<String, Map<String, Term>> byParentAndId = new HashMap<>();
    private final List<Term> terms;

    private WcoDictionary(List<Term> terms) {
        this.terms = List.copyOf(terms);
        for (Term term : terms) {
            String parent = term.path.substring(0, Math.max(0, term.path.lastIndexOf('/')));
            byPath.put(term.path, term);
            Term other = byParentAndId.computeIfAbsent(parent, key -> new HashMap<>()).put(term.id, term);
            if (other != null) {
                throw new IllegalStateException(term.path + " and " + other.path + " have one id");
            }
        }
    }

    /** The declaration of the WCO Data Model 3.6, as the DMS profile of it prints it. */
    public static WcoDictionary declaration() {
        return DECLARATION;
    }

    /** Every term, each class before its children. */
    public List<Term> list() {
        return terms;
    }

    public Optional<Term> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The term of an element of a message; empty if the data model does not know it there. */
    public Optional<Term> find(WcoElement element) {
        return Optional.ofNullable(byPath.get(path(element)));
    }

    /** What {@code id} means as a child of {@code parent}; the root if {@code parent} is null. */
    public Optional<Term> findChild(@Nullable Term parent, String id) {
        return Optional.ofNullable(byParentAndId.getOrDefault(parent == null ? "" : parent.path, Map.of()).get(id));
    }

    private static String path(WcoElement element) {
        WcoElement parent = element.parent();
        return parent == null ? element.name() : path(parent) + "/" + element.name();
    }

    private static WcoDictionary load(String resource) {
        try (InputStream in = Objects.requireNonNull(WcoDictionary.class.getResourceAsStream(resource), resource);
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            List<Term> terms = new ArrayList<>();
            for (CSVRecord row : TABLE.parse(text)) {
                terms.add(new Term(row.get("path"), row.get("id"), row.get("kind").equals("class"), count(row.get("max")),
                        row.get("format"), terms.size()));
            }
            return new WcoDictionary(terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String max) {
        return max.equals("*") ? Integer.MAX_VALUE : Integer.parseInt(max);
    }
}
