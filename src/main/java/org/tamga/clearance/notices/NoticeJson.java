package org.tamga.clearance.notices;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.notices.Notice.Acceptance;
import org.tamga.clearance.notices.Notice.Amendment;
import org.tamga.clearance.notices.Notice.Charge;
import org.tamga.clearance.notices.Notice.Demand;
import org.tamga.clearance.notices.Notice.Exit;
import org.tamga.clearance.notices.Notice.Invalidation;
import org.tamga.clearance.notices.Notice.Message;
import org.tamga.clearance.notices.Notice.Plain;
import org.tamga.clearance.notices.Notice.Rejection;
import org.tamga.shared.Finding;
import org.tamga.shared.Money;
import org.tamga.shared.wco.WcoElement;

/** A notice as JSON values: amounts as decimal strings, times in UTC, what is not known left out. */
public final class NoticeJson {

    private final NoticeForms forms;

    public NoticeJson(NoticeForms forms) {
        this.forms = forms;
    }

    public Map<String, Object> of(Notice notice) {
        NoticeForms.Form form = forms.get(notice.kind());
        Map<String, Object> json = object("id", notice.id(), "code", form.code(), "kind", notice.kind().name(), "functionCode",
                form.function(), "status", form.status(), "issuedAt", notice.issuedAt().toString(), "lrn",
                notice.subject().lrn(),
                "mrn", notice.subject().mrn(), "version", notice.subject().version());
        json.putAll(content(notice.content()));
        return json;
    }

    private static Map<String, Object> content(Notice.Content content) {
        return switch (content) {
            case Plain _ -> Map.of();
            case Acceptance it -> object("acceptedAt", text(it.acceptedAt()), "findings", findings(it.warnings()));
            case Rejection it -> object("rejectedAt", text(it.rejectedAt()), "findings", findings(it.faults()));
            case Invalidation it -> object("invalidatedAt", text(it.invalidatedAt()));
            case Demand it -> object("text", it.text(), "limit", text(it.limit()));
            case Message it -> object("text", it.text());
            case Exit it -> object("office", it.office(), "day", text(it.day()));
            case Charge it -> object("lines", it.lines().stream().map(NoticeJson::line).toList());
            case Amendment it -> object("reasons", it.reasons().stream().map(Amendment.Reason::text).toList(), "changes",
                    it.changes().stream().map(each -> object("pointer", text(each.pointer()), "reason", each.code())).toList(),
                    "values", tree(it.changedValues()));
        };
    }

    private static List<Map<String, Object>> findings(List<Finding> findings) {
        return findings.stream()
                .map(each -> object("code", each.code(), "ruleId", each.ruleId(), "severity", each.severity().name(), "pointer",
                        text(each.pointer()), "location", each.location(), "text", each.text(), "parameters",
                        each.parameters()))
                .toList();
    }

    private static Map<String, Object> line(TaxLine line) {
        return object("item", line.item(), "taxType", line.taxType(), "base", text(line.base()), "rate", text(line.rate()),
                "quantity", line.quantity() == null ? null : text(line.quantity().amount()), "unit",
                line.quantity() == null ? null : line.quantity().unit(), "deducted", text(line.deducted()), "assessed",
                text(line.assessed()), "payable", text(line.payable()), "regime", line.regime(), "methodOfPayment",
                line.methodOfPayment(), "currency", line.assessed().currency());
    }

    /** An element with children as an object; what occurs several times as a list. */
    private static Object tree(WcoElement element) {
        if (element.children().isEmpty()) {
            return Objects.requireNonNullElse(element.value(), "");
        }
        Map<String, Object> json = new LinkedHashMap<>();
        for (WcoElement child : element.children()) {
            List<WcoElement> all = element.all(child.name());
            json.put(child.name(), all.size() == 1 ? tree(child) : all.stream().map(NoticeJson::tree).toList());
        }
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Money money -> text(money.amount());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    /** Names and values in turn; a null value is left out. */
    private static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                json.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return json;
    }
}
