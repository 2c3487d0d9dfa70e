package org.tamga.clearance.notices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.clearance.notices.NoticeForms.Bank;
import org.tamga.clearance.notices.NoticeForms.Form;
import org.tamga.clearance.notices.NoticeForms.Statement;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import tools.jackson.databind.JsonNode;

/** Reads {@code notices.yaml} of a pack. A pack without it sends no notices. */
@Component
public final class NoticeFormsPart implements PackPart<NoticeForms> {

    static final String FILE = "notices.yaml";
    /** Packs of earlier releases do not know them, and send none. */
    private static final Set<NoticeKind> OPTIONAL = EnumSet.of(NoticeKind.REFUND, NoticeKind.RECOVERY);

    @Override
    public Class<NoticeForms> type() {
        return NoticeForms.class;
    }

    @Override
    public NoticeForms compile(PackFiles files, PackFaults faults) {
        if (files.find(FILE).isEmpty()) {
            return new NoticeForms("", Map.of(), null);
        }
        JsonNode yaml = files.yaml(FILE, faults);
        return new NoticeForms(yaml.path("modelVersion").asString(""), forms(yaml.path("notices"), faults),
                bank(yaml.path("bank"), faults));
    }

    private static Map<NoticeKind, Form> forms(JsonNode yaml, PackFaults faults) {
        Map<NoticeKind, Form> forms = new EnumMap<>(NoticeKind.class);
        for (NoticeKind kind : NoticeKind.values()) {
            JsonNode form = yaml.path(kind.name());
            if (form.isMissingNode() && OPTIONAL.contains(kind)) {
                continue;
            }
            if (!form.path("code").isString() || !form.path("function").asString("").matches("\\d{2}")) {
                faults.add(FILE, 0, kind + ": a code, and a function of two digits in quotes, are needed");
            }
            forms.put(kind,
                    new Form(form.path("code").asString(""), form.path("function").asString(""), text(form.path("status")),
                            statement(kind, form.path("statement"), faults), form.path("errorText").asBoolean(false),
                            text(form.path("text"))));
        }
        yaml.forEachEntry((name, form) -> {
            if (Arrays.stream(NoticeKind.values()).noneMatch(kind -> kind.name().equals(name))) {
                faults.add(FILE, 0, name + ": no such notice");
            }
        });
        return forms;
    }

    private static @Nullable Statement statement(NoticeKind kind, JsonNode yaml, PackFaults faults) {
        if (yaml.isMissingNode()) {
            return null;
        }
        String type = text(yaml.path("type"));
        if (type == null) {
            faults.add(FILE, 0, kind + ": the statement has no type");
            return null;
        }
        return new Statement(text(yaml.path("code")), type);
    }

    private static @Nullable Bank bank(JsonNode yaml, PackFaults faults) {
        if (yaml.isMissingNode()) {
            return null;
        }
        String reference = text(yaml.path("reference"));
        String account = text(yaml.path("account"));
        if (reference == null || account == null) {
            faults.add(FILE, 0, "bank: reference and account are needed");
            return null;
        }
        return new Bank(reference, account);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node.asString();
    }
}
