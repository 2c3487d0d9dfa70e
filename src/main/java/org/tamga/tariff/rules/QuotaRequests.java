package org.tamga.tariff.rules;

import java.util.stream.Collectors;
import java.util.Objects;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.reference.Law;
import org.tamga.shared.CommodityCode;
import org.tamga.tariff.AssessmentItem;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.DutyAssessor;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.QuotaStanding;
import org.tamga.tariff.model.Tariff;
import org.tamga.tariff.model.facts.Fact;
import org.tamga.tariff.model.measures.Measure;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.QuotaRules;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.rules.goods.ItemFacts;
import org.tamga.tariff.rules.goods.Quantities;

/** Finds out which items of a consignment draw on which quota, and for how much. */
public final class QuotaRequests {

    /** An item that claims a quota. */
    public sealed interface QuotaRequest {

        int item();

        /**
         * It draws.
         *
         * @param parent       null if the quota is no part of another
         * @param quantity     in the unit of the quota, above zero
         * @param decidedLater whether the law decides this claim later whatever is left
         */
        record Draws(int item, Quota quota, @Nullable Quota parent, BigDecimal quantity, boolean decidedLater)
                implements
                    QuotaRequest {
        }

        /** It gets nothing, whatever is left. */
        record Fails(int item, QuotaDrawing drawing) implements QuotaRequest {
        }
    }

    private final AssessmentRequest request;
    private final Tariff tariff;
    private final Quotas quotas;
    private final QuotaRules rules;
    private final Law law;

    private QuotaRequests(AssessmentRequest request, Law law) {
        this.request = request;
        this.law = law;
        this.tariff = law.part(Tariff.class);
        this.quotas = tariff.quotas();
        this.rules = quotas.rules();
    }

    /**
     * The claims of the items that need an answer. Not among them are claims that no measure takes up, that are made for goods
     * which draw on no quota, or that somebody else than customs grants.
     */
    public static List<QuotaRequest> of(AssessmentRequest request, Law law) {
        return request.items().stream().anyMatch(item -> item.quotaOrderNumber() != null)
                ? new QuotaRequests(request, law).list()
                : List.of();
    }

    private List<QuotaRequest> list() {
        Set<Integer> takenUp = new TakenUp().items();
        List<QuotaRequest> requests = new ArrayList<>();
        for (AssessmentItem item : request.items()) {
            if (takenUp.contains(item.number())) {
                of(item, facts(item)).ifPresent(requests::add);
            }
        }
        return requests;
    }

    private Map<Fact, Set<String>> facts(AssessmentItem item) {
        return ItemFacts.of(request, item);
    }

    private Optional<QuotaRequest> of(AssessmentItem item, Map<Fact, Set<String>> facts) {
        CommodityCode goods = item.commodity();
        String order = item.quotaOrderNumber();
        if (goods == null || order == null || rules.notDrawn().holds(facts)) {
            return Optional.empty();
        }
        Optional<Quota> quota = quotas.find(order, goods, request.date());
        if (quota.isEmpty()) {
            return rules.unlistedGranted() && quotas.list(order).isEmpty() ? Optional.empty()
                    : Optional.of(fails(item.number(), order, BigDecimal.ONE, "", QuotaStanding.UNKNOWN));
        }
        return quota.get().kind() == Quota.Kind.LICENCE ? Optional.empty()
                : Optional.of(draws(item, quota.get(), rules.decidedLater().holds(facts)));
    }

    private QuotaRequest draws(AssessmentItem item, Quota quota, boolean later) {
        BigDecimal quantity = quantity(item, quota.unit());
        return quantity.signum() <= 0
                ? fails(item.number(), quota.orderNumber(), BigDecimal.ONE, quota.unit(), QuotaStanding.UNKNOWN)
                : new QuotaRequest.Draws(item.number(), quota, quotas.parent(quota, request.date()).orElse(null), quantity,
                        later);
    }

    /** Zero if the declaration does not give it. */
    private BigDecimal quantity(AssessmentItem item, String unit) {
        String supplementary = tariff.measures(Objects.requireNonNull(item.commodity())).stream()
                .filter(each -> each.validity().holdsOn(request.date())).map(Measure::supplementaryUnit)
                .filter(Objects::nonNull).findFirst().orElse(null);
        return new Quantities(item, tariff.units(), supplementary).find(unit)
                .map(amount -> amount.setScale(rules.scale(), RoundingMode.HALF_UP).stripTrailingZeros())
                .map(amount -> amount.setScale(Math.max(0, amount.scale()))).orElse(BigDecimal.ZERO);
    }

    private static QuotaRequest fails(int item, String order, BigDecimal quantity, String unit, QuotaStanding standing) {
        return new QuotaRequest.Fails(item, new QuotaDrawing(order, unit, quantity, BigDecimal.ZERO, standing, true));
    }

    /** The items whose claimed quota is what their charge comes from, as long as it grants what is claimed. */
    private final class TakenUp {

        private final AssessmentRequest asClaimed = request.drawing(Map.of());

        Set<Integer> items() {
            return DutyAssessor.assess(asClaimed, law).trace().stream().filter(step -> step.step().equals("calculation"))
                    .filter(step -> request.items().stream()
                            .anyMatch(item -> item.number() == step.item() && isOfQuota(item, step.measure())))
                    .map(org.tamga.tariff.Assessment.TraceStep::item).collect(Collectors.toSet());
        }

        private boolean isOfQuota(AssessmentItem item, @Nullable String sid) {
            return item.quotaOrderNumber() != null && item.commodity() != null
                    && tariff.measures(item.commodity()).stream().filter(each -> each.sid().equals(sid))
                            .anyMatch(each -> isOfQuota(item, each));
        }

        /** By its order number; or without one, by being what a claim of that kind chooses. */
        private boolean isOfQuota(AssessmentItem item, Measure measure) {
            return measure.orderNumber() != null ? measure.orderNumber().equals(item.quotaOrderNumber())
                    : rules.measureTypes().contains(measure.type())
                            || item.preference() != null && measure.preferences().contains(item.preference());
        }
    }
}
