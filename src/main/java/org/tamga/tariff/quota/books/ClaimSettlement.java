package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.shared.Mrn;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.quota.books.QuotaBooks.Claimant;
import org.tamga.tariff.rules.QuotaRequests.QuotaRequest;

/** Brings what declarations have drawn to what they ask for now. Used by one thread. */
public final class ClaimSettlement {

    private final QuotaBooks books;
    private final Map<Claimant, LodgedClaim> claims = new HashMap<>();

    /** @param claims of the declarations that will be settled, as they are */
    public ClaimSettlement(QuotaBooks books, Collection<LodgedClaim> claims) {
        this.books = books;
        claims.forEach(claim -> this.claims.put(Claimant.of(claim), claim));
    }

    /**
     * Be it more, less or nothing.
     *
     * @param version of the declaration that asks
     * @return what each item has come to, by its number
     */
    public Map<Integer, QuotaDrawing> settle(Mrn mrn, int version, String pack, LocalDate acceptedOn,
            List<QuotaRequest.Draws> requests) {
        Map<Claimant, QuotaPeriod> wanted = new HashMap<>();
        requests.forEach(each -> wanted.put(new Claimant(mrn, each.item()), QuotaPeriod.of(pack, each.quota())));
        claims.values().stream().filter(claim -> claim.mrn().equals(mrn) && claim.requested().signum() > 0)
                .filter(claim -> !claim.period().equals(wanted.get(Claimant.of(claim)))).toList()
                .forEach(claim -> reduce(claim.by(version), BigDecimal.ZERO));
        Map<Integer, QuotaDrawing> drawings = new HashMap<>();
        for (QuotaRequest.Draws each : requests) {
            LodgedClaim before = before(mrn, version, pack, acceptedOn, each);
            drawings.put(each.item(), settle(before.by(version), each, pack).drawing());
        }
        return drawings;
    }

    /** What the item has claimed of this quota so far: nothing if it has claimed of another. */
    private LodgedClaim before(Mrn mrn, int version, String pack, LocalDate acceptedOn, QuotaRequest.Draws request) {
        Quota quota = request.quota();
        QuotaPeriod period = QuotaPeriod.of(pack, quota);
        return Optional.ofNullable(claims.get(new Claimant(mrn, request.item())))
                .filter(claim -> claim.period().equals(period))
                .orElseGet(() -> new LodgedClaim(mrn, request.item(), version, period, quota.unit(), acceptedOn,
                        BigDecimal.ZERO, BigDecimal.ZERO, books.balance(quota, pack).standing(acceptedOn), true));
    }

    private LodgedClaim settle(LodgedClaim before, QuotaRequest.Draws request, String pack) {
        BigDecimal asked = request.quantity();
        int compared = asked.compareTo(before.requested());
        if (compared == 0) {
            return before;
        }
        if (asked.compareTo(before.granted()) <= 0) {
            return reduce(before, asked);
        }
        if (before.decided() && compared < 0) {
            return keep(before.with(asked, before.granted(), before.standing(), true));
        }
        return ask(before, request, pack);
    }

    private LodgedClaim ask(LodgedClaim before, QuotaRequest.Draws request, String pack) {
        if (!before.decided()) {
            books.waiting(before.period(), -1);
        }
        QuotaCounter.Answer answer = QuotaCounter.answer(books.balance(request.quota(), pack),
                request.quantity().subtract(before.granted()), before.acceptedOn(), request.decidedLater());
        books.take(before, answer.granted());
        if (!answer.decided()) {
            books.waiting(before.period(), 1);
        }
        return keep(before.with(request.quantity(), before.granted().add(answer.granted()), answer.standing(),
                answer.decided()));
    }

    /** The item needs no more than this, which it has. */
    private LodgedClaim reduce(LodgedClaim claim, BigDecimal asked) {
        BigDecimal returned = claim.granted().subtract(asked).max(BigDecimal.ZERO);
        if (!claim.decided()) {
            books.waiting(claim.period(), -1);
        }
        books.giveBack(claim, returned);
        return keep(claim.with(asked, claim.granted().subtract(returned), claim.standing(), true));
    }

    private LodgedClaim keep(LodgedClaim claim) {
        claims.put(Claimant.of(claim), claim);
        books.keep(claim);
        return claim;
    }
}
