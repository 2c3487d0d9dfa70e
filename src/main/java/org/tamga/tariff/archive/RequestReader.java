package org.tamga.tariff.archive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.DeclaredTax;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.ValueComponent;

/** Reads a request as {@link RequestWriter} wrote it, token by token: this is what a recalculation in bulk does most. */
final class RequestReader {

    private final JsonTokens in;

    private RequestReader(JsonTokens in) {
        this.in = in;
    }

    /** @throws IllegalArgumentException if a name is unknown: then the row was written by a later release */
    static AssessmentRequest read(byte[] json) {
        try (JsonTokens in = new JsonTokens(json)) {
            in.enter();
            return new RequestReader(in).request();
        }
    }

    private AssessmentRequest request() {
        LocalDate date = null;
        Direction direction = Direction.IMPORT;
        String type = "";
        List<AssessmentItem> items = new ArrayList<>();
        List<ValueComponent> components = new ArrayList<>(0);
        Map<String, BigDecimal> rates = new HashMap<>(0);
        Set<String> roles = new HashSet<>(0);
        Set<String> authorisations = new HashSet<>(0);
        for (String name = in.name(); name != null; name = in.name()) {
            switch (name) {
                case Names.DATE -> date = LocalDate.parse(in.text());
                case Names.DIRECTION -> direction = Direction.valueOf(in.text());
                case Names.TYPE -> type = in.text();
                case Names.ITEMS -> in.each(() -> items.add(item()));
                case Names.COMPONENTS -> in.each(() -> components.add(component()));
                case Names.RATES -> rates(rates);
                case Names.ROLES -> in.eachText(roles::add);
                case Names.AUTHORISATIONS -> in.eachText(authorisations::add);
                default -> throw unknown(name);
            }
        }
        return new AssessmentRequest(Objects.requireNonNull(date, "a request has a date"), direction, type, items, components,
                rates, roles, authorisations);
    }

    private void rates(Map<String, BigDecimal> rates) {
        in.enter();
        for (String currency = in.name(); currency != null; currency = in.name()) {
            rates.put(currency, in.number());
        }
    }

    private AssessmentItem item() {
        int number = 0;
        AssessmentItem.Builder item = null;
        String procedure = null;
        String previous = null;
        QuotaDrawing drawing = null;
        for (String name = in.name(); name != null; name = in.name()) {
            if (name.equals(Names.NUMBER)) {
                number = in.integer();
                item = AssessmentItem.item(number);
                continue;
            }
            AssessmentItem.Builder facts = Objects.requireNonNull(item, "an item begins with its number");
            switch (name) {
                case Names.PROCEDURE -> procedure = in.text();
                case Names.PREVIOUS_PROCEDURE -> previous = in.text();
                case Names.DRAWING -> drawing = drawing();
                case Names.COMMODITY -> facts.commodity(in.text());
                case Names.ORIGIN -> facts.origin(in.text());
                case Names.DESTINATION -> facts.destination(in.text());
                case Names.PREFERENTIAL_ORIGIN -> facts.preferentialOrigin(in.text());
                case Names.PREFERENCE -> facts.preference(in.text());
                case Names.QUOTA -> facts.quota(in.text());
                default -> more(name, facts);
            }
        }
        AssessmentItem built = Objects.requireNonNull(item, "an item has a number").procedure(procedure, previous).build();
        return drawing == null ? built : built.drawing(drawing);
    }

    private void more(String name, AssessmentItem.Builder facts) {
        switch (name) {
            case Names.CODES -> in.eachText(facts::additionalCode);
            case Names.ADDITIONAL_PROCEDURES -> in.eachText(facts::additionalProcedure);
            case Names.DOCUMENTS -> in.eachText(facts::document);
            case Names.STATEMENTS -> in.eachText(facts::statement);
            case Names.ROLES -> in.eachText(facts::fiscalRole);
            case Names.PRICE -> facts.price(in.money());
            case Names.VALUE -> facts.customsValue(in.money());
            case Names.COMPONENTS -> in.each(() -> {
                ValueComponent component = component();
                facts.valueComponent(component.code(), component.amount());
            });
            case Names.QUANTITIES -> in.each(() -> facts.quantity(in.quantityHere()));
            case Names.SUPPLEMENTARY -> facts.supplementaryQuantity(in.number());
            case Names.TAXES -> in.each(() -> facts.tax(tax()));
            default -> throw unknown(name);
        }
    }

    private ValueComponent component() {
        String code = in.text();
        BigDecimal amount = in.number();
        String currency = in.text();
        in.leave();
        return new ValueComponent(code, new Money(amount, currency));
    }

    private QuotaDrawing drawing() {
        String order = "";
        String unit = "";
        BigDecimal requested = BigDecimal.ZERO;
        BigDecimal granted = BigDecimal.ZERO;
        QuotaStanding standing = QuotaStanding.UNKNOWN;
        boolean decided = true;
        in.enter();
        for (String name = in.name(); name != null; name = in.name()) {
            switch (name) {
                case Names.ORDER -> order = in.text();
                case Names.UNIT -> unit = in.text();
                case Names.REQUESTED -> requested = in.number();
                case Names.GRANTED -> granted = in.number();
                case Names.STANDING -> standing = QuotaStanding.valueOf(in.text());
                case Names.UNDECIDED -> decided = !in.text().equals("1");
                default -> throw unknown(name);
            }
        }
        return new QuotaDrawing(order, unit, requested, granted, standing, decided);
    }

    private DeclaredTax tax() {
        String type = null;
        Quantity base = null;
        BigDecimal rate = null;
        BigDecimal assessed = null;
        BigDecimal payable = null;
        String method = null;
        for (String name = in.name(); name != null; name = in.name()) {
            switch (name) {
                case Names.TYPE -> type = in.text();
                case Names.BASE -> base = in.quantity();
                case Names.RATE -> rate = in.number();
                case Names.ASSESSED -> assessed = in.number();
                case Names.PAYABLE -> payable = in.number();
                case Names.METHOD -> method = in.text();
                default -> throw unknown(name);
            }
        }
        return new DeclaredTax(type, base, rate, assessed, payable, method);
    }

    private static IllegalArgumentException unknown(@Nullable String name) {
        return new IllegalArgumentException("a stored request has an unknown part " + name);
    }
}
