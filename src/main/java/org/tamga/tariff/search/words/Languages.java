package org.tamga.tariff.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Takes texts apart into words, and words back to their stems, as each language wants it. */
public final class Languages {

    /** A word of a text, by its stem or as it stands. */
    public record Word(String form, int start, int end) {
    }

    /** Words as they stand, in small letters without accents. */
    public static final Analyzer PLAIN = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    private static final Analyzer ENGLISH = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            StandardTokenizer words = new StandardTokenizer();
            TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
            return new TokenStreamComponents(words,
                    new PorterStemFilter(new StopFilter(plain, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)));
        }
    };

    private static final Map<String, Supplier<Analyzer>> ANALYZERS = Map.of("en", () -> ENGLISH, "fr", FrenchAnalyzer::new,
            "de", GermanAnalyzer::new, "es", SpanishAnalyzer::new, "it", ItalianAnalyzer::new, "nl", DutchAnalyzer::new, "pt",
            PortugueseAnalyzer::new, "ru", RussianAnalyzer::new, "ar", ArabicAnalyzer::new);

    /** Words behind which stands what goods are for, of or with, and no longer what they are. */
    private static final Map<String, Set<String>> LINKS = Map.of("en",
            Set.of("for", "of", "with", "without", "in", "from", "to", "by", "on", "and", "or", "made", "used", "not"), "fr",
            Set.of("pour", "de", "du", "des", "a", "au", "aux", "avec", "sans", "en", "et", "ou"), "de",
            Set.of("fur", "von", "mit", "ohne", "aus", "in", "und", "oder", "zum", "zur"));
    /** Languages in which what qualifies a noun stands behind it. */
    private static final Set<String> NOUN_FIRST = Set.of("fr", "es", "it", "pt", "ar");

    private Languages() {
    }

    /** For stems of a language; for words as they stand where the language is not one of those known. */
    public static Analyzer stemming(String language) {
        return ANALYZERS.getOrDefault(language, () -> PLAIN).get();
    }

    /** Whether it only joins others, in the language that most people try. */
    static boolean isLittleWord(String plain) {
        return EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(plain);
    }

    /**
     * Which word of a name says what the goods are, where the others say what kind: the last one before a link in English
     * ({@code garden CHAIRS of plastic}), the first one in French. Counted from 0.
     *
     * @param plain at least one word, in small letters without accents
     */
    public static int head(String language, List<String> plain) {
        Set<String> links = LINKS.getOrDefault(language, Set.of());
        int first = 0;
        while (first < plain.size() - 1 && links.contains(plain.get(first))) {
            first++;
        }
        int end = first;
        while (end < plain.size() - 1 && !links.contains(plain.get(end + 1))) {
            end++;
        }
        return NOUN_FIRST.contains(language) ? first : end;
    }

    public static List<Word> words(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    public static List<String> forms(Analyzer analyzer, String text) {
        return words(analyzer, text).stream().map(Word::form).toList();
    }
}
