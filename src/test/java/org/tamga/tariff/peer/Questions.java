package org.tamga.tariff.peer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.tamga.tariff.peer.PublishedCommodity.Published;

/** Every duty that a file offers, asked for by several origins, on several days, with several values, codes and documents. */
final class Questions {

    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2021, 2, 15), LocalDate.of(2021, 5, 3),
            LocalDate.of(2021, 7, 20), LocalDate.of(2021, 11, 5));
    private static final List<BigDecimal> VALUES = List.of(new BigDecimal("137.49"), new BigDecimal("4820.00"),
            new BigDecimal("98765.43"));
    private static final List<BigDecimal> QUANTITIES = List.of(new BigDecimal("3.75"), new BigDecimal("120"));

    private final PublishedCommodity commodity;
    private final Set<Question> questions = new LinkedHashSet<>();

    private Questions(PublishedCommodity commodity) {
        this.commodity = commodity;
    }

    static Set<Question> of(PublishedCommodity commodity) {
        Questions all = new Questions(commodity);
        commodity.measures().stream().filter(Published::charges)
                .filter(each -> !PublishedCommodity.preference(each.type()).isEmpty()).forEach(all::ask);
        return all.questions;
    }

    private void ask(Published measure) {
        for (String origin : some(measure.origins())) {
            for (LocalDate day : DAYS.stream().filter(measure::isInForce).limit(2).toList()) {
                for (Set<String> codes : codes(origin)) {
                    ask(measure, origin, day, codes);
                }
            }
        }
    }

    private void ask(Published measure, String origin, LocalDate day, Set<String> codes) {
        int turn = questions.size();
        Set<String> documents = new TreeSet<>();
        measure.conditions().forEach(each -> documents.add(each.path("document_code").asString("")));
        for (int i = 0; i < (measure.type().equals("103") ? VALUES.size() : 1); i++) {
            BigDecimal value = VALUES.get((turn + i) % VALUES.size());
            if (turn % 2 == 0 && codes.stream().anyMatch(each -> each.startsWith("B1") || each.startsWith("C1"))) {
                documents.add("D008");
            }
            documents.remove("");
            questions.add(new Question(commodity.code(), day, origin, measure.type(),
                    PublishedCommodity.preference(measure.type()), measure.quota().isEmpty() ? null : measure.quota(), codes,
                    documents, value, quantities(turn + i)));
        }
    }

    private static Map<String, BigDecimal> quantities(int turn) {
        BigDecimal amount = QUANTITIES.get(turn % QUANTITIES.size());
        return new TreeMap<>(Map.of("DTN", amount, "TNEI", amount.movePointLeft(1), "MIL", amount, "RET",
                amount.multiply(new BigDecimal("431.20"))));
    }

    /** The countries that other measures name, and the first, the middle and the last of the area. */
    private List<String> some(List<String> origins) {
        Set<String> some = new TreeSet<>();
        commodity.measures().stream().filter(each -> !each.type().equals("142")).map(Published::origins)
                .filter(each -> each.size() == 1).forEach(some::addAll);
        some.addAll(List.of("US", "CN", "CA"));
        some.retainAll(origins);
        some.add(origins.getFirst());
        some.add(origins.get(origins.size() / 2));
        some.add(origins.getLast());
        return List.copyOf(some);
    }

    /** Codes that the goods could be declared with: of a producer, of an excise, of a zero rate of tax. */
    private List<Set<String>> codes(String origin) {
        Set<String> producers = new TreeSet<>();
        Set<String> others = new TreeSet<>(Set.of(""));
        commodity.measures().forEach(each -> {
            if (Set.of("552", "554").contains(each.type()) && each.isFor(origin)) {
                producers.add(each.code());
            } else if (each.type().equals("306")) {
                others.add(each.code());
            } else if (each.type().equals("VTZ") || each.code().equals("VATZ")) {
                others.add("VATZ");
            }
        });
        List<Set<String>> codes = new ArrayList<>();
        (producers.isEmpty() ? Set.of("") : producers).forEach(producer -> others.forEach(other -> {
            Set<String> both = new TreeSet<>(Set.of(producer));
            both.add(other);
            both.remove("");
            codes.add(both);
        }));
        return codes;
    }
}
