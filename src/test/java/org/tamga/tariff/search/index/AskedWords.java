package org.tamga.tariff.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.tamga.tariff.nomenclature.Nomenclature;
import org.tamga.tariff.nomenclature.NomenclatureLine;
import org.tamga.tariff.search.names.EverydayNames;
import org.tamga.tariff.search.words.Languages;
import org.tamga.tariff.search.words.Phrases;
import org.tamga.tariff.search.words.Vocabulary;

/** The words that somebody would ask by who looks for a certain line. */
final class AskedWords {

    private static final int SHORTEST = 4;
    private static final int MOST = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Nomenclature nomenclature;
    private final Phrases phrases;
    private final Map<EverydayNames.Entry, List<Set<String>>> meanings = new LinkedHashMap<>();
    private final Map<String, Set<String>> stemsOfTexts = new HashMap<>();
    private final Map<String, Integer> linesWith = new HashMap<>();

    AskedWords(Nomenclature nomenclature, List<EverydayNames.Entry> names) {
        this.nomenclature = nomenclature;
        this.phrases = new Phrases("en", names, new Vocabulary());
        names.forEach(name -> meanings.put(name, name.means().stream().map(this::stems).toList()));
        nomenclature.lines().forEach(line -> new HashSet<>(phrases.stems(line.text("en")))
                .forEach(stem -> linesWith.merge(stem, 1, Integer::sum)));
    }

    /** Two or three of the line's own words, the rarest, in the order of the text. */
    String own(NomenclatureLine line) {
        return String.join(" ", rarest(line, MOST));
    }

    /** As {@link #own}, with a slip of the pen in the longest word. */
    String misspelled(NomenclatureLine line, Random random) {
        return misspelled(own(line), random);
    }

    /** With a slip of the pen in the longest word. */
    static String misspelled(String text, Random random) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        int longest = words.indexOf(words.stream().max(Comparator.comparingInt(String::length)).orElseThrow());
        words.set(longest, slip(words.get(longest), random));
        return String.join(" ", words);
    }

    /** An everyday name for something that the line or its heading names, with one of the line's other words. */
    Optional<String> everyday(NomenclatureLine line, Random random) {
        List<String> texts = Stream.concat(Stream.of(line), nomenclature.on(DAY).ancestors(line).stream().skip(1))
                .map(each -> each.text("en")).toList();
        List<EverydayNames.Entry> fitting = new ArrayList<>();
        meanings.forEach((entry, means) -> {
            if (means.stream().anyMatch(stems -> texts.stream().anyMatch(text -> stems(text).containsAll(stems)))) {
                fitting.add(entry);
            }
        });
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        EverydayNames.Entry chosen = fitting.get(random.nextInt(fitting.size()));
        List<String> meant = chosen.means().stream().flatMap(means -> phrases.stems(means).stream()).toList();
        return Optional.of(Stream.concat(Stream.of(chosen.words()),
                rarest(line, MOST).stream().filter(word -> !meant.containsAll(phrases.stems(word))).limit(1))
                .reduce((one, other) -> one + " " + other).orElseThrow());
    }

    /** Each text is taken apart once. */
    private Set<String> stems(String text) {
        return stemsOfTexts.computeIfAbsent(text, key -> Set.copyOf(phrases.stems(key)));
    }

    private List<String> rarest(NomenclatureLine line, int most) {
        List<String> words = Languages.forms(Languages.PLAIN, line.text("en")).stream()
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)
                        && !phrases.stems(word).isEmpty())
                .distinct().toList();
        List<String> rarest = words.stream().sorted(Comparator.comparingInt(this::linesWith)).limit(most).toList();
        return words.isEmpty() ? Languages.forms(Languages.PLAIN, line.text("en"))
                : words.stream().filter(rarest::contains).toList();
    }

    private int linesWith(String word) {
        return phrases.stems(word).stream().mapToInt(stem -> linesWith.getOrDefault(stem, 0)).min().orElse(Integer.MAX_VALUE);
    }

    private static String slip(String word, Random random) {
        int place = random.nextInt(word.length() - 1);
        StringBuilder slipped = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> slipped.deleteCharAt(place);
            case 1 -> slipped.insert(place, word.charAt(place));
            case 2 -> slipped.setCharAt(place, (char) ('a' + random.nextInt(26)));
            default -> slipped.deleteCharAt(place).insert(place + 1, word.charAt(place));
        }
        return slipped.toString();
    }
}
