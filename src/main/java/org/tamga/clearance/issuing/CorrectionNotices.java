package org.tamga.clearance.issuing;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tamga.clearance.notices.NoticeForms;
import org.tamga.clearance.notices.NoticeKind;
import org.tamga.declaration.DeclarationRegister;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.mailroom.Notice;
import org.tamga.mailroom.NoticeBoard;
import org.tamga.reference.LawBook;
import org.tamga.revenue.correction.Proposal;
import org.tamga.revenue.correction.ProposalApproved;
import org.tamga.shared.TimeOrderedId;
import tools.jackson.databind.json.JsonMapper;

/** Tells the declarant that a charge is corrected after the fact. A pack that sends no notices sends none of these. */
@Component
class CorrectionNotices {

    private final NoticeBoard board;
    private final DeclarationRegister register;
    private final LawBook laws;
    private final JsonMapper json;
    private final Clock clock;

    CorrectionNotices(NoticeBoard board, DeclarationRegister register, LawBook laws, JsonMapper json, Clock clock) {
        this.board = board;
        this.register = register;
        this.laws = laws;
        this.json = json;
        this.clock = clock;
    }

    /** In the transaction of the approval. */
    @EventListener
    void on(ProposalApproved approved) {
        Proposal proposal = approved.proposal();
        NoticeKind kind = proposal.kind() == Proposal.Kind.REFUND ? NoticeKind.REFUND : NoticeKind.RECOVERY;
        laws.current(proposal.law().pack()).part(NoticeForms.class).find(kind)
                .ifPresent(form -> register.find(proposal.id().mrn(), proposal.version())
                        .ifPresent(version -> tell(proposal, version, kind, form)));
    }

    private void tell(Proposal proposal, DeclarationVersion version, NoticeKind kind, NoticeForms.Form form) {
        NoticeContent content = NoticeContent.of(kind, version.lrn()).saying(form.filled(values(proposal)));
        board.post(List.of(new Notice(TimeOrderedId.next(), version.mrn(), version.version(), version.sender(), form.code(),
                clock.instant(), json.writeValueAsString(content))));
    }

    private static Map<String, String> values(Proposal proposal) {
        return Map.of("proposal", proposal.id().toString(), "amount", proposal.amount().toPlainString(), "secured",
                proposal.secured().toPlainString(), "interest", proposal.interest().amount().toPlainString(), "working",
                proposal.interest().text(), "currency", proposal.currency());
    }
}
