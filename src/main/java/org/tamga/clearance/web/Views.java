package org.tamga.clearance.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.Case;
import org.tamga.clearance.model.Obligation;
import org.tamga.clearance.model.Passage;
import org.tamga.clearance.model.Status;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.evidence.Decision;
import org.tamga.mailroom.FindingView;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.Outcome;
import org.tamga.mailroom.SignedReceipt;
import org.tamga.mailroom.outage.Outage;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Mrn;
import org.tamga.tariff.Assessment;

/** What the API answers: amounts as decimal strings, moments in UTC. */
final class Views {

    private Views() {
    }

    /**
     * Why no answer is to be waited for: handling is stopped.
     *
     * @param reason  as the administration has declared it
     * @param text    what this means for the sender
     * @param outages where it is seen that it goes on, and where the outage is certified afterwards
     */
    record HeldView(Instant since, String reason, String text, String outages) {

        static HeldView of(Outage maintenance) {
            return new HeldView(maintenance.startedAt(), maintenance.reason(),
                    "The message is received and its receipt holds. It is handled when the maintenance has ended; do not"
                            + " send it again. Deadlines move with the outage where the law says so.",
                    "/api/v1/outages");
        }
    }

    /** The receipt alone: the answer follows under the conversation. @param held absent unless handling is stopped */
    record ReceiptView(UUID conversationId, SignedReceipt receipt,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HeldView held) {
    }

    /**
     * What became of a message.
     *
     * @param state {@code RECEIVED} as long as the message is not settled, then how it was settled
     * @param held  absent unless it waits and handling is stopped
     */
    record ConversationView(UUID conversationId, String state, @Nullable String mrn, @Nullable Integer version,
            @Nullable Status status, List<FindingView> findings, List<NoticeView> notices, @Nullable AssessmentView assessment,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable HeldView held) {

        static ConversationView waiting(UUID conversation, Optional<Outage> maintenance) {
            return new ConversationView(conversation, "RECEIVED", null, null, null, List.of(), List.of(), null,
                    maintenance.map(HeldView::of).orElse(null));
        }

        static ConversationView of(Outcome outcome, Optional<Case> found) {
            Mrn mrn = outcome.mrn();
            return new ConversationView(outcome.conversation(), outcome.state().name(), mrn == null ? null : mrn.value(),
                    mrn == null ? null : outcome.version(), found.map(each -> each.file().status()).orElse(null),
                    outcome.findings().stream().map(FindingView::of).toList(),
                    found.map(each -> each.notices().stream().map(NoticeView::of).toList()).orElse(List.of()),
                    found.flatMap(each -> each.assessment().map(charge -> AssessmentView.of(each.version(), charge)))
                            .orElse(null),
                    null);
        }
    }

    record NoticeView(UUID id, String code, Instant issuedAt, int version) {

        static NoticeView of(Notice notice) {
            return new NoticeView(notice.id(), notice.code(), notice.issuedAt(), notice.version());
        }
    }

    record DeclarationView(String mrn, int version, Status status, @Nullable String lrn, String typeCode,
            @Nullable String declarant, String pack, Instant lodgedAt, @Nullable Instant acceptedAt,
            List<ObligationView> obligations, List<ItemView> items, List<PassageView> passages) {

        static DeclarationView of(Case found) {
            DeclarationVersion version = found.version();
            return new DeclarationView(version.mrn().value(), version.version(), found.file().status(), version.lrn(),
                    version.typeCode(), version.declarant(), version.pack(), version.lodgedAt(), version.acceptedAt(),
                    found.file().open().stream().map(ObligationView::of).toList(),
                    new GoodsDeclaration(version.document()).items().stream().map(ItemView::of).toList(),
                    found.file().passages().stream().map(PassageView::of).toList());
        }
    }

    record ObligationView(UUID id, Obligation.Kind kind, int item, String reason, String reference, boolean blocking,
            Instant openedAt) {

        static ObligationView of(Obligation obligation) {
            return new ObligationView(obligation.id(), obligation.kind(), obligation.item(), obligation.reason(),
                    obligation.reference(), obligation.blocking(), obligation.openedAt());
        }
    }

    record ItemView(int number, @Nullable String commodity, @Nullable String description, @Nullable String procedure,
            @Nullable String origin) {

        static ItemView of(GoodsItem item) {
            return new ItemView(item.number(), item.commodityCode().map(CommodityCode::digits).orElse(null), item.description(),
                    item.procedure(), item.origin());
        }
    }

    record PassageView(int number, int version, String cause, Instant startedAt, List<org.tamga.clearance.model.Stop> stops) {

        static PassageView of(Passage passage) {
            return new PassageView(passage.number(), passage.version(), passage.cause(), passage.startedAt(), passage.stops());
        }
    }

    /** @param undetermined what is owed besides, and could not be worked out; empty if the charge is complete */
    record AssessmentView(String mrn, int version, String currency, String lawVersion, List<ChargeLineView> lines,
            TotalsView totals, List<Assessment.Undetermined> undetermined) {

        static AssessmentView of(DeclarationVersion version, Assessment assessment) {
            return new AssessmentView(version.mrn().value(), version.version(), assessment.currency(), assessment.lawVersion(),
                    assessment.lines().stream().map(ChargeLineView::of).toList(), TotalsView.of(assessment),
                    assessment.undetermined());
        }
    }

    record ChargeLineView(int item, String taxType, @Nullable String base, @Nullable String rate, @Nullable String quantity,
            @Nullable String unit, String deducted, String assessed, String payable, String secured,
            @Nullable String methodOfPayment, @Nullable String dutyRegime, String explanation) {

        static ChargeLineView of(Assessment.Line line) {
            return new ChargeLineView(line.item(), line.taxType(), plain(line.base()), plain(line.rate()),
                    plain(line.quantity()),
                    line.unit(), money(line.deducted()), money(line.assessed()),
                    money(line.payable()),
                    money(line.secured()), line.methodOfPayment(), line.dutyRegime(), line.explanation());
        }
    }

    record TotalsView(String payable, String secured, List<TotalView> byTaxType) {

        static TotalsView of(Assessment assessment) {
            return new TotalsView(money(assessment.payable().amount()), money(assessment.secured().amount()),
                    assessment.totals().stream()
                            .map(total -> new TotalView(total.taxType(), total.methodOfPayment(),
                                    money(total.assessed()),
                                    money(total.payable()), money(total.secured())))
                            .toList());
        }
    }

    record TotalView(String taxType, @Nullable String methodOfPayment, String assessed, String payable, String secured) {
    }

    record TraceView(String mrn, int version, String lawVersion, List<Assessment.TraceStep> steps,
            List<Assessment.Undetermined> undetermined) {
    }

    record DecisionView(UUID id, int version, Decision.Kind kind, Instant decidedAt, String decidedBy, String inputHash,
            String pack, String lawVersion, String outcome) {

        static DecisionView of(Decision decision) {
            return new DecisionView(decision.id(), decision.version(), decision.kind(), decision.decidedAt(),
                    decision.decidedBy(), decision.inputHash(), decision.pack(), decision.lawVersion(), decision.outcome());
        }
    }

    /** At least two decimals, and never fewer than the amount has. */
    private static String money(BigDecimal amount) {
        return amount.setScale(Math.max(2, amount.scale())).toPlainString();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
