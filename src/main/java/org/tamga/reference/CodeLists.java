package org.tamga.reference;

import java.util.Comparator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.shared.Validity;

/** The dated code lists of a pack, by list id ({@code countries}, {@code procedures}, …). */
public final class CodeLists {

    /**
     * One code.
     *
     * @param texts by language
     */
    public record Entry(String code, Validity validity, Map<String, String> texts) {
    }

    private final Map<String, Map<String, List<Entry>>> lists;

    /** @param lists list id to code to its entries; the periods of one code never overlap */
    public CodeLists(Map<String, Map<String, List<Entry>>> lists) {
        this.lists = Map.copyOf(lists);
    }

    public boolean has(String list) {
        return lists.containsKey(list);
    }

    /** Whether the code is in the list on that day. A list that the pack does not have contains nothing. */
    public boolean contains(String list, String code, LocalDate day) {
        return find(list, code, day).isPresent();
    }

    public Optional<Entry> find(String list, String code, LocalDate day) {
        for (Entry entry : lists.getOrDefault(list, Map.of()).getOrDefault(code, List.of())) {
            if (entry.validity().holdsOn(day)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    public List<String> ids() {
        return lists.keySet().stream().sorted().toList();
    }

    /** Every entry of a list, ordered by code and day. */
    public List<Entry> list(String list) {
        return lists.getOrDefault(list, Map.of()).values().stream().flatMap(List::stream)
                .sorted(Comparator.comparing(Entry::code).thenComparing(entry -> entry.validity().from())).toList();
    }
}
