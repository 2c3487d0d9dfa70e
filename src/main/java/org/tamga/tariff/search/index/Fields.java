package org.tamga.tariff.search.index;

import java.util.List;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What is known of a line in the index. */
final class Fields {

    /** Number of the line in its nomenclature. */
    static final String PLACE = "place";
    static final String CODE = "code";
    /** First and last day of the line, in days since 1970. */
    static final String FROM = "from";
    static final String TO = "to";

    /** Digits of a code in the index. */
    private static final int FULL = 10;

    private Fields() {
    }

    /** Stems of the line's own text. */
    static String own(String language) {
        return "own_" + language;
    }

    /** Stems of the texts above it. */
    static String above(String language) {
        return "above_" + language;
    }

    /** Words of the line's own text as they stand. */
    static String ownPlain(String language) {
        return "own_plain_" + language;
    }

    /** Words of the texts above it as they stand. */
    static String abovePlain(String language) {
        return "above_plain_" + language;
    }

    /** The line itself, and as much less what stands below it. @param digits 2 to 10 */
    static Query under(String digits, float line, float below) {
        String item = digits + "0".repeat(FULL - digits.length());
        return new DisjunctionMaxQuery(
                List.of(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(CODE, item))), line),
                        new BoostQuery(codeStartsWith(digits), below)),
                0);
    }

    static Query codeStartsWith(String digits) {
        return new ConstantScoreQuery(new PrefixQuery(new Term(CODE, digits)));
    }
}
