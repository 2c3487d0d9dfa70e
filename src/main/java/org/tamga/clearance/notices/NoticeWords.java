package org.tamga.clearance.notices;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.CodeLists;

/**
 * The codes of a notice, with the words of the pack's code lists {@value #FUNCTIONS} and {@value #STATUSES}.
 *
 * @param status null if such notices have none
 * @param text   both in words, as far as the pack has words for them; empty if it has none
 */
public record NoticeWords(String function, @Nullable String status, String text) {

    static final String FUNCTIONS = "notice-functions";
    static final String STATUSES = "notice-statuses";

    /** @param day on which the notice was issued */
    public static NoticeWords of(NoticeForms.Form form, CodeLists lists, LocalDate day, String language) {
        String function = text(lists, FUNCTIONS, form.function(), day, language);
        String status = form.status() == null ? "" : text(lists, STATUSES, form.status(), day, language);
        return new NoticeWords(form.function(), form.status(),
                function.isEmpty() || status.isEmpty() ? function + status : function + ": " + status);
    }

    private static String text(CodeLists lists, String list, String code, LocalDate day, String language) {
        return lists.find(list, code, day).map(entry -> entry.texts().getOrDefault(language, "")).orElse("");
    }
}
