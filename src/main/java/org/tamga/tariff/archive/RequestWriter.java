package org.tamga.tariff.archive;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.ValueComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a request as compact JSON: what is absent or empty takes no room. {@link RequestReader} reads it again. */
final class RequestWriter {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonGenerator out;

    private RequestWriter(JsonGenerator out) {
        this.out = out;
    }

    static String write(AssessmentRequest request) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            new RequestWriter(out).request(request);
        }
        return text.toString();
    }

    private void request(AssessmentRequest request) {
        out.writeStartObject();
        text(Names.DATE, request.date().toString());
        text(Names.DIRECTION, request.direction().name());
        text(Names.TYPE, request.declarationType());
        components(request.valueComponents());
        if (!request.declaredRates().isEmpty()) {
            out.writeName(Names.RATES);
            out.writeStartObject();
            request.declaredRates().forEach((currency, rate) -> number(currency, rate));
            out.writeEndObject();
        }
        texts(Names.ROLES, request.fiscalRoles());
        texts(Names.AUTHORISATIONS, request.authorisations());
        out.writeName(Names.ITEMS);
        out.writeStartArray();
        request.items().forEach(this::item);
        out.writeEndArray();
        out.writeEndObject();
    }

    private void item(AssessmentItem item) {
        out.writeStartObject();
        out.writeName(Names.NUMBER);
        out.writeNumber(item.number());
        text(Names.COMMODITY, item.commodity() == null ? null : item.commodity().digits());
        texts(Names.CODES, item.additionalCodes());
        text(Names.ORIGIN, item.origin());
        text(Names.DESTINATION, item.destination());
        text(Names.PREFERENTIAL_ORIGIN, item.preferentialOrigin());
        text(Names.PREFERENCE, item.preference());
        text(Names.QUOTA, item.quotaOrderNumber());
        text(Names.PROCEDURE, item.procedure());
        text(Names.PREVIOUS_PROCEDURE, item.previousProcedure());
        texts(Names.ADDITIONAL_PROCEDURES, item.additionalProcedures());
        texts(Names.DOCUMENTS, item.documents());
        texts(Names.STATEMENTS, item.statements());
        texts(Names.ROLES, item.fiscalRoles());
        money(Names.PRICE, item.price());
        money(Names.VALUE, item.customsValue());
        components(item.valueComponents());
        quantities(item.quantities());
        number(Names.SUPPLEMENTARY, item.supplementaryQuantity());
        taxes(item.declaredTaxes());
        if (item.quotaDrawing() != null) {
            drawing(item.quotaDrawing());
        }
        out.writeEndObject();
    }

    private void components(List<ValueComponent> components) {
        if (components.isEmpty()) {
            return;
        }
        out.writeName(Names.COMPONENTS);
        out.writeStartArray();
        for (ValueComponent each : components) {
            out.writeStartArray();
            out.writeString(each.code());
            out.writeNumber(each.amount().amount());
            out.writeString(each.amount().currency());
            out.writeEndArray();
        }
        out.writeEndArray();
    }

    private void quantities(List<Quantity> quantities) {
        if (quantities.isEmpty()) {
            return;
        }
        out.writeName(Names.QUANTITIES);
        out.writeStartArray();
        quantities.forEach(each -> pair(each.amount(), each.unit()));
        out.writeEndArray();
    }

    private void taxes(List<DeclaredTax> taxes) {
        if (taxes.isEmpty()) {
            return;
        }
        out.writeName(Names.TAXES);
        out.writeStartArray();
        for (DeclaredTax each : taxes) {
            out.writeStartObject();
            text(Names.TYPE, each.taxType());
            if (each.base() != null) {
                out.writeName(Names.BASE);
                pair(each.base().amount(), each.base().unit());
            }
            number(Names.RATE, each.rate());
            number(Names.ASSESSED, each.assessed());
            number(Names.PAYABLE, each.payable());
            text(Names.METHOD, each.methodOfPayment());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void drawing(QuotaDrawing drawing) {
        out.writeName(Names.DRAWING);
        out.writeStartObject();
        text(Names.ORDER, drawing.orderNumber());
        text(Names.UNIT, drawing.unit());
        number(Names.REQUESTED, drawing.requested());
        number(Names.GRANTED, drawing.granted());
        text(Names.STANDING, drawing.standing().name());
        text(Names.UNDECIDED, drawing.decided() ? null : "1");
        out.writeEndObject();
    }

    private void money(String name, @Nullable Money money) {
        if (money != null) {
            out.writeName(name);
            pair(money.amount(), money.currency());
        }
    }

    private void pair(BigDecimal amount, String unit) {
        out.writeStartArray();
        out.writeNumber(amount);
        out.writeString(unit);
        out.writeEndArray();
    }

    private void number(String name, @Nullable BigDecimal number) {
        if (number != null) {
            out.writeName(name);
            out.writeNumber(number);
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            out.writeName(name);
            out.writeString(text);
        }
    }

    private void texts(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            out.writeName(name);
            out.writeStartArray();
            texts.forEach(out::writeString);
            out.writeEndArray();
        }
    }
}
