package org.tamga.clearance.notices;

import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a pack prints its notices.
 *
 * @param modelVersion of the WCO Data Model
 * @param forms        by kind; none at all if the pack sends no notices
 * @param bank         where a charge is to be paid; null if notices don't say
 */
public record NoticeForms(String modelVersion, Map<NoticeKind, Form> forms, @Nullable Bank bank) {

    /**
     * The form of one kind.
     *
     * @param code      what people call the notice, for example {@code DMSACC}
     * @param function  function code of the response
     * @param status    name code of its status; null if it has none
     * @param statement an additional statement that it carries; null if none
     * @param errorText whether errors stand in it with their words, or with code and pointer only
     * @param text      what it says, with names in braces for what is filled in; null where others say it
     */
    public record Form(String code, String function, @Nullable String status, @Nullable Statement statement,
            boolean errorText, @Nullable String text) {

        /** The text with every name in braces replaced by its value; empty if there is none. */
        public String filled(Map<String, String> values) {
            String filled = text == null ? "" : text;
            for (Map.Entry<String, String> value : values.entrySet()) {
                filled = filled.replace("{" + value.getKey() + "}", value.getValue());
            }
            return filled;
        }
    }

    /** @param code null if the statement has a type only */
    public record Statement(@Nullable String code, String type) {
    }

    /**
     * Where to pay.
     *
     * @param reference BIC
     * @param account   IBAN
     */
    public record Bank(String reference, String account) {
    }

    public NoticeForms {
        forms = Map.copyOf(forms);
    }

    /** Empty if the pack does not send such notices. */
    public Optional<Form> find(NoticeKind kind) {
        return Optional.ofNullable(forms.get(kind));
    }

    /** @throws IllegalStateException if the pack sends no such notices */
    public Form get(NoticeKind kind) {
        Form form = forms.get(kind);
        if (form == null) {
            throw new IllegalStateException("the pack has no notice " + kind);
        }
        return form;
    }
}
