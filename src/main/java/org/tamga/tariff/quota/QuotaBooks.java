package org.tamga.tariff.quota;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Mrn;
import org.tamga.tariff.QuotaDrawing;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;
import org.tamga.tariff.rules.QuotaRequests.QuotaRequest;

/**
 * The balances and claims at hand, while claims are settled and days are allocated. What changes is collected, to be stored
 * by whoever has locked the balances. Used by one thread.
 */
public final class QuotaBooks {

    /** What is kept of a period: see {@link QuotaBalance}. @param movedAt null before the first movement */
    public record Account(BigDecimal adjusted, BigDecimal drawn, int waiting, @Nullable Instant movedAt) {

        public static final Account EMPTY = new Account(BigDecimal.ZERO, BigDecimal.ZERO, 0, null);
    }

    private record Key(Mrn mrn, int item) {
        static Key of(LodgedClaim claim) {
            return new Key(claim.mrn(), claim.item());
        }
    }

    private Quotas quotas;
    private final Instant now;
    private final String by;
    private final Map<QuotaPeriod, Account> before;
    private final Map<QuotaPeriod, Account> accounts;
    private final Map<Key, LodgedClaim> claims = new HashMap<>();
    private final Map<Key, LodgedClaim> changed = new LinkedHashMap<>();
    private final List<QuotaMovement> movements = new ArrayList<>();

    /** @param accounts those that the claims and requests concern, and their parents; one that is missing counts as empty */
    public QuotaBooks(Quotas quotas, Map<QuotaPeriod, Account> accounts, Collection<LodgedClaim> claims, Instant now,
            String by) {
        this.quotas = quotas;
        this.before = Map.copyOf(accounts);
        this.accounts = new HashMap<>(accounts);
        this.now = now;
        this.by = by;
        claims.forEach(claim -> this.claims.put(Key.of(claim), claim));
    }

    /** From now on the quotas of another version of the law count. */
    public QuotaBooks under(Quotas law) {
        this.quotas = law;
        return this;
    }

    /**
     * Brings what a declaration has drawn to what it asks for now, be it more, less or nothing.
     *
     * @param version of the declaration that asks
     * @return what each item has come to, by its number
     */
    public Map<Integer, QuotaDrawing> settle(Mrn mrn, int version, String pack, LocalDate acceptedOn,
            List<QuotaRequest.Draws> requests) {
        Map<Key, QuotaPeriod> wanted = new HashMap<>();
        requests.forEach(each -> wanted.put(new Key(mrn, each.item()), QuotaPeriod.of(pack, each.quota())));
        claims.values().stream().filter(claim -> claim.mrn().equals(mrn) && claim.requested().signum() > 0)
                .filter(claim -> !claim.period().equals(wanted.get(Key.of(claim)))).toList()
                .forEach(claim -> reduce(claim.by(version), BigDecimal.ZERO));
        Map<Integer, QuotaDrawing> drawings = new HashMap<>();
        for (QuotaRequest.Draws each : requests) {
            QuotaPeriod period = QuotaPeriod.of(pack, each.quota());
            LodgedClaim before = Optional.ofNullable(claims.get(new Key(mrn, each.item())))
                    .filter(claim -> claim.period().equals(period))
                    .orElseGet(() -> new LodgedClaim(mrn, each.item(), version, period, each.quota().unit(), acceptedOn,
                            BigDecimal.ZERO, BigDecimal.ZERO, balance(each.quota(), pack).standing(acceptedOn), true));
            drawings.put(each.item(), settle(before.by(version), each, pack).drawing());
        }
        return drawings;
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
        if (!before.decided()) {
            wait(before.period(), -1);
        }
        QuotaCounter.Answer answer = QuotaCounter.answer(balance(request.quota(), pack), asked.subtract(before.granted()),
                before.acceptedOn(), request.decidedLater());
        take(before, request.quota(), answer.granted());
        if (!answer.decided()) {
            wait(before.period(), 1);
        }
        return keep(before.with(asked, before.granted().add(answer.granted()), answer.standing(), answer.decided()));
    }

    /** The item needs no more than this, which it has. */
    private LodgedClaim reduce(LodgedClaim claim, BigDecimal asked) {
        BigDecimal returned = claim.granted().subtract(asked).max(BigDecimal.ZERO);
        if (!claim.decided()) {
            wait(claim.period(), -1);
        }
        if (returned.signum() > 0) {
            move(claim.period(), QuotaMovement.Kind.RETURN, returned, claim, "not used");
        }
        return keep(claim.with(asked, claim.granted().subtract(returned), claim.standing(), true));
    }

    /**
     * Decides the claims that wait.
     *
     * @param waiting  claims on the period, of the days that are to be decided
     * @param smallest quantity that is granted
     */
    public void allocate(QuotaPeriod period, List<LodgedClaim> waiting, BigDecimal smallest) {
        Quota quota = quota(period).orElse(null);
        BigDecimal available = quota == null ? BigDecimal.ZERO : balance(quota, period.pack()).available();
        Map<String, BigDecimal> granted = FirstComeFirstServed.allocate(available,
                waiting.stream().map(each -> new FirstComeFirstServed.Claim(id(each), each.acceptedOn(), each.missing()))
                        .toList(),
                smallest);
        for (LodgedClaim claim : waiting) {
            BigDecimal share = granted.getOrDefault(id(claim), BigDecimal.ZERO);
            take(claim, quota, share);
            wait(period, -1);
            keep(claim.with(claim.requested(), claim.granted().add(share), claim.standing(), true));
        }
    }

    /** @param amount negative to lower what is left */
    public void adjust(QuotaPeriod period, QuotaMovement.Kind kind, BigDecimal amount, String reason) {
        Account account = account(period);
        accounts.put(period, new Account(account.adjusted().add(amount), account.drawn(), account.waiting(), now));
        movements.add(new QuotaMovement(period, kind, amount, null, 0, 0, reason, by, now));
    }

    public QuotaBalance balance(Quota quota, String pack) {
        Account account = account(QuotaPeriod.of(pack, quota));
        QuotaBalance parent = quotas.parent(quota, quota.period().from()).map(each -> balance(each, pack)).orElse(null);
        return new QuotaBalance(quota, account.adjusted(), account.drawn(), account.waiting(), parent);
    }

    /** Claims as they are now, of those that changed. */
    public Collection<LodgedClaim> changedClaims() {
        return changed.values();
    }

    /** Balances as they are now, of those that changed. */
    public Map<QuotaPeriod, Account> changedAccounts() {
        Map<QuotaPeriod, Account> changes = new HashMap<>(accounts);
        changes.entrySet().removeIf(each -> each.getValue().equals(before.get(each.getKey())));
        return changes;
    }

    public List<QuotaMovement> movements() {
        return List.copyOf(movements);
    }

    private void take(LodgedClaim claim, @Nullable Quota quota, BigDecimal amount) {
        if (quota != null && amount.signum() > 0) {
            move(claim.period(), QuotaMovement.Kind.DRAWING, amount.negate(), claim, "granted");
        }
    }

    /** Moves the balance of the period, and that of the quota that it is a part of. */
    private void move(QuotaPeriod period, QuotaMovement.Kind kind, BigDecimal amount, LodgedClaim claim, String reason) {
        Account account = account(period);
        accounts.put(period, new Account(account.adjusted(), account.drawn().subtract(amount), account.waiting(), now));
        movements.add(new QuotaMovement(period, kind, amount, claim.mrn(), claim.item(), claim.version(), reason, by, now));
        quota(period).ifPresent(quota -> quotas.parent(quota, quota.period().from())
                .ifPresent(parent -> move(QuotaPeriod.of(period.pack(), parent), kind, amount.multiply(quota.coefficient()),
                        claim, reason)));
    }

    private void wait(QuotaPeriod period, int more) {
        Account account = account(period);
        accounts.put(period, new Account(account.adjusted(), account.drawn(), account.waiting() + more, account.movedAt()));
    }

    private LodgedClaim keep(LodgedClaim claim) {
        claims.put(Key.of(claim), claim);
        changed.put(Key.of(claim), claim);
        return claim;
    }

    private Account account(QuotaPeriod period) {
        return accounts.getOrDefault(period, Account.EMPTY);
    }

    private Optional<Quota> quota(QuotaPeriod period) {
        return quotas.list(period.orderNumber()).stream().filter(each -> each.period().from().equals(period.from()))
                .findFirst();
    }

    private static String id(LodgedClaim claim) {
        return claim.mrn() + "/" + claim.item();
    }
}
