package org.tamga.tariff.importing;

import java.util.stream.Collectors;

/** Published texts carry marks of the page that they were written for; a table carries words. */
final class PlainText {

    private PlainText() {
    }

    /** One line: without tags, with the bars that stand for hard spaces as spaces. */
    static String of(String text) {
        return unescaped(text).replaceAll("\\s+", " ").strip();
    }

    /** As {@link #of}, but lines stay apart. */
    static String paragraphs(String text) {
        return unescaped(text).lines().map(line -> line.replaceAll("\\s+", " ").strip()).filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String unescaped(String text) {
        return text.replaceAll("(?i)<br\\s*/?>", "\n").replaceAll("<[^<>]*>", "").replace("&nbsp;", " ").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&").replace('|', ' ')
                .replace('\u00a0', ' ').replaceAll("\\\\([.*_\\[\\]()-])", "$1");
    }
}
