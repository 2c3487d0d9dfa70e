package org.tamga.tariff.archive;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.tamga.tariff.Charge;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a charge: each line an array of item, tax type, method of payment, assessed, payable, secured. */
final class OutcomeJson {

    private static final String LINES = "lines";
    private static final String OPEN = "open";
    private static final JsonMapper JSON = JsonMapper.shared();

    private OutcomeJson() {
    }

    static String write(Charge charge) {
        StringWriter text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeName(LINES);
            out.writeStartArray();
            charge.lines().forEach(line -> write(line, out));
            out.writeEndArray();
            if (!charge.open().isEmpty()) {
                out.writeName(OPEN);
                out.writeStartArray();
                charge.open().forEach(open -> write(open, out));
                out.writeEndArray();
            }
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Charge.Line line, JsonGenerator out) {
        out.writeStartArray();
        out.writeNumber(line.key().item());
        out.writeString(line.key().taxType());
        out.writeString(line.key().methodOfPayment());
        out.writeNumber(line.assessed());
        out.writeNumber(line.payable());
        out.writeNumber(line.secured());
        out.writeEndArray();
    }

    private static void write(Charge.Open open, JsonGenerator out) {
        out.writeStartArray();
        out.writeNumber(open.item());
        out.writeString(open.code());
        out.writeEndArray();
    }

    static Charge read(byte[] json) {
        List<Charge.Line> lines = new ArrayList<>();
        List<Charge.Open> open = new ArrayList<>(0);
        try (JsonTokens in = new JsonTokens(json)) {
            in.enter();
            for (String name = in.name(); name != null; name = in.name()) {
                switch (name) {
                    case LINES -> in.each(() -> lines.add(line(in)));
                    case OPEN -> in.each(() -> open.add(open(in)));
                    default -> throw new IllegalArgumentException("a stored charge has an unknown part " + name);
                }
            }
        }
        return new Charge(lines, open);
    }

    private static Charge.Line line(JsonTokens in) {
        Charge.Key key = new Charge.Key(in.integer(), in.text(), in.textOrNull());
        BigDecimal assessed = in.number();
        BigDecimal payable = in.number();
        BigDecimal secured = in.number();
        in.leave();
        return new Charge.Line(key, assessed, payable, secured);
    }

    private static Charge.Open open(JsonTokens in) {
        Charge.Open open = new Charge.Open(in.integer(), in.text());
        in.leave();
        return open;
    }
}
