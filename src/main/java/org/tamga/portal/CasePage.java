package org.tamga.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.tamga.clearance.model.Case;
import org.tamga.clearance.model.Passage;
import org.tamga.clearance.model.Status;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.mailroom.Notice;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Finding;

/**
 * Everything that the page of one declaration shows, in words and figures that are ready to print.
 *
 * @param facts  name and value, in the order in which they are shown
 * @param charge null if none was worked out
 */
public record CasePage(String mrn, Stamp status, boolean refused, List<Fact> facts, List<FindingGroup> findings,
        List<ObligationRow> open, String nothingOpen, @Nullable ChargeTable charge, List<ItemRow> items,
        List<NoticeRow> notices, List<DecisionRow> decisions, List<PassageRow> passages) {

    /** One fact about the declaration. */
    public record Fact(String name, String value) {
    }

    /** @param item 0 for the declaration as a whole @param forOfficers whether an officer may record that it is met */
    public record ObligationRow(UUID id, String kind, int item, String reason, boolean forOfficers) {
    }

    /** One goods item. */
    public record ItemRow(int number, String commodity, String description, String origin, String procedure) {
    }

    /** One notice. @param words what its codes mean; empty if the law has no words for them */
    public record NoticeRow(String code, String words, String issuedAt, String content) {
    }

    /** One decision. */
    public record DecisionRow(String kind, String outcome, String by, String at, String law) {
    }

    /** One run along the spine. */
    public record PassageRow(String title, List<StopRow> stops) {
    }

    /** @param after since the passage began */
    public record StopRow(String name, String outcome, Instant at, String clock, String after) {
    }

    /**
     * @param findings what was found when the shown version was checked
     * @param words    what the codes of a notice mean
     */
    public static CasePage of(Case found, List<Finding> findings, Function<Notice, String> words) {
        DeclarationVersion version = found.version();
        Status status = found.file().status();
        return new CasePage(version.mrn().value(), Stamp.of(status), status == Status.REFUSED, facts(found),
                FindingGroup.of(findings),
                found.file().open().stream()
                        .map(each -> new ObligationRow(each.id(), Wording.words(each.kind()), each.item(), each.reason(),
                                each.kind().isForOfficers()))
                        .toList(),
                status == Status.RELEASED ? "Nothing. The goods may go." : "Nothing.",
                found.assessment().map(ChargeTable::of).orElse(null), items(version),
                found.notices().stream().map(
                        notice -> new NoticeRow(notice.code(), words.apply(notice), Wording.moment(notice.issuedAt()),
                                Json.pretty(notice.content())))
                        .toList(),
                found.decisions().stream()
                        .map(decision -> new DecisionRow(Wording.words(decision.kind()), Wording.words(decision.outcome()),
                                decision.decidedBy(),
                                Wording.moment(decision.decidedAt()),
                                decision.pack() + " " + Wording.shortVersion(decision.lawVersion())))
                        .toList(),
                found.file().passages().stream().map(CasePage::passage).toList());
    }

    private static List<Fact> facts(Case found) {
        DeclarationVersion version = found.version();
        return List.of(new Fact("Declarant", Wording.or(version.declarant())),
                new Fact("Local reference", Wording.or(version.lrn())),
                new Fact("Type", version.typeCode()), new Fact("Version", String.valueOf(version.version())),
                new Fact("Lodged", Wording.moment(version.lodgedAt())),
                new Fact("Accepted", Wording.moment(version.acceptedAt())),
                new Fact("Country pack", version.pack()), new Fact("Lodged by", version.sender()));
    }

    private static List<ItemRow> items(DeclarationVersion version) {
        return new GoodsDeclaration(version.document()).items().stream()
                .map(item -> new ItemRow(item.number(), item.commodityCode().map(CommodityCode::digits).orElse("–"),
                        Wording.or(item.description()), Wording.or(item.origin()), Wording.or(item.procedure())))
                .toList();
    }

    private static PassageRow passage(Passage passage) {
        return new PassageRow("%d. %s (version %d)".formatted(passage.number(), passage.cause(), passage.version()),
                passage.stops().stream()
                        .map(stop -> new StopRow(stop.name(), stop.outcome(), stop.at(), Wording.clock(stop.at()),
                                "+ " + Wording.duration(Duration.between(passage.startedAt(), stop.at()))))
                        .toList());
    }
}
