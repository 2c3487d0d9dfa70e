package org.tamga.tariff.web;

import java.time.LocalDate;
import java.util.List;

import org.tamga.reference.Law;
import org.tamga.tariff.search.MarkedText.Mark;
import org.tamga.tariff.search.SearchHit;
import org.tamga.tariff.search.SearchQuestion;

/** The lines that answer a question to the tariff, best first. */
record SearchAnswer(String query, LocalDate date, String pack, String lawVersion, List<Hit> hits) {

    /**
     * @param matches   where in the text the words of the question were found
     * @param score     a decimal number, comparable within this answer only
     * @param ancestors what stands above, chapter first
     */
    record Hit(String code, String suffix, String text, List<Mark> matches, String score, boolean declarable,
            List<Above> ancestors) {
        static Hit of(SearchHit hit) {
            return new Hit(hit.line().code().digits(), hit.line().suffix(), hit.text().text(), hit.text().marks(),
                    hit.score().toPlainString(), hit.declarable(),
                    hit.ancestors().stream().map(each -> new Above(each.line().code().digits(), each.text().text())).toList());
        }
    }

    record Above(String code, String text) {
    }

    static SearchAnswer of(SearchQuestion question, Law law, List<SearchHit> hits) {
        return new SearchAnswer(question.text(), question.day(), law.pack(), law.version(),
                hits.stream().map(Hit::of).toList());
    }
}
