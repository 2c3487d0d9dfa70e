package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tamga.tariff.Assessment.Kind;
import org.tamga.tariff.Assessment.Line;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.tariff.rules.goods.Goods;
import org.tamga.tariff.rules.trace.Figures;
import org.tamga.tariff.rules.trace.Trace;

/** What becomes of the claim of goods on a quota once it is known what the quota granted. */
public final class QuotaClaim {

    private final QuotaRules rules;
    private final String ordinary;
    private final GoodsCharge charge;
    private final String currency;
    private final Trace trace;

    public QuotaClaim(QuotaRules rules, String ordinary, GoodsCharge charge, String currency, Trace trace) {
        this.rules = rules;
        this.ordinary = ordinary;
        this.charge = charge;
        this.currency = currency;
        this.trace = trace;
    }

    /** The goods as they are to be charged: those that the quota grants nothing claim the next best instead. */
    public Goods settled(Goods goods) {
        QuotaDrawing drawing = goods.item().quotaDrawing();
        return drawing != null && drawing.refused() ? otherwise(goods) : goods;
    }

    /** @param item as declared @param goods as they are charged */
    public void explain(AssessmentItem item, Goods goods) {
        QuotaDrawing drawing = item.quotaDrawing();
        if (drawing == null) {
            return;
        }
        String asked = drawing.requested().toPlainString() + " " + drawing.unit();
        trace.decided(item.number(), "quota", drawing.refused()
                ? "quota " + drawing.orderNumber() + " grants nothing for " + asked + " (" + words(drawing)
                        + "): the goods are charged under preference " + goods.item().preference()
                : drawing.decided() ? "the quota grants " + drawing
                        : "the claim on quota " + drawing.orderNumber() + " (" + asked
                                + ") is not decided yet: the goods are charged as claimed");
    }

    /** Secures what becomes due besides if an undecided claim comes to nothing. */
    public void secure(Goods goods) {
        QuotaDrawing drawing = goods.item().quotaDrawing();
        String type = rules.securityType();
        if (drawing == null || drawing.decided() || type == null) { // what was settled otherwise has no drawing any more
            return;
        }
        Optional<BigDecimal> dearer = charge.payable(otherwise(goods));
        Optional<BigDecimal> atStake = charge.payable(goods).flatMap(now -> dearer.map(most -> most.subtract(now)));
        atStake.filter(amount -> amount.signum() > 0).ifPresent(amount -> {
            BigDecimal zero = BigDecimal.ZERO.setScale(amount.scale());
            trace.line(new Line(Kind.SECURITY, goods.number(), type, null, null, null, null, zero, amount, zero, amount,
                    goods.methodOfPayment(type), null, Figures.money(amount, currency)
                            + " is to be secured: it becomes due if quota " + drawing.orderNumber() + " grants nothing"));
        });
    }

    private Goods otherwise(Goods goods) {
        AssessmentItem item = goods.item();
        List<String> claims = new ArrayList<>(rules.restClaims().getOrDefault(String.valueOf(item.preference()), List.of()));
        claims.add(ordinary);
        return claims.stream().map(claim -> goods.claiming(item.claiming(claim, null, Set.of(), Set.of())))
                .filter(each -> ordinary.equals(each.item().preference()) || charge.grantsClaim(each)).findFirst()
                .orElseThrow();
    }

    private static String words(QuotaDrawing drawing) {
        return switch (drawing.standing()) {
            case OPEN, CRITICAL, EXHAUSTED -> "nothing is left of it";
            case BLOCKED -> "it is blocked";
            case SUSPENDED -> "it is suspended";
            case UNKNOWN -> "there is no such quota for these goods";
        };
    }
}
