package org.tamga.tariff.search.index;

import java.util.ArrayList;
import java.util.List;

import org.tamga.tariff.nomenclature.NomenclatureLine;

/** What became of the questions of one kind. */
final class Tally {

    static final String HEADER = "| Asked by | Questions | First | In the first 3 | In the first 10 |\n|---|---|---|---|---|";
    private static final int SHOWN = 8;
    private final String name;
    private final List<Integer> ranks = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    Tally(String name) {
        this.name = name;
    }

    void add(NomenclatureLine line, String question, List<NomenclatureLine> hits) {
        add(hits.indexOf(line), "- `" + question + "` for " + line.code());
    }

    void add(EverydayThing thing, String question, List<NomenclatureLine> hits) {
        add(hits.indexOf(hits.stream().filter(thing::standsIn).findFirst().orElse(null)),
                "- `" + question + "` for " + String.join(" or ", thing.headings()));
    }

    private void add(int rank, String text) {
        ranks.add(rank);
        if (rank < 0) {
            missed.add(text);
        }
    }

    int asked() {
        return ranks.size();
    }

    String row() {
        return "| %s | %d | %s | %s | %s |".formatted(name, ranks.size(), share(1), share(3), share(10));
    }

    List<String> missed() {
        return missed.stream().limit(SHOWN).toList();
    }

    private String share(int first) {
        long found = ranks.stream().filter(rank -> rank >= 0 && rank < first).count();
        return "%d (%d %%)".formatted(found, found * 100 / ranks.size());
    }
}
