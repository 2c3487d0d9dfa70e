package org.tamga.tariff.quota.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Mrn;
import org.tamga.tariff.model.measures.Quota;
import org.tamga.tariff.model.measures.Quotas;

/**
 * The balances at hand, while claims are settled, days are allocated and quotas are corrected. What changes is collected, to be
 * stored by whoever has locked the balances. Used by one thread.
 */
public final class QuotaBooks {

    /** What is kept of a period: see {@link QuotaBalance}. @param movedAt null before the first movement */
    public record Account(BigDecimal adjusted, BigDecimal drawn, int waiting, @Nullable Instant movedAt) {

        public static final Account EMPTY = new Account(BigDecimal.ZERO, BigDecimal.ZERO, 0, null);
    }

    /** An item of a declaration. */
    record Claimant(Mrn mrn, int item) {
        static Claimant of(LodgedClaim claim) {
            return new Claimant(claim.mrn(), claim.item());
        }
    }

    private Quotas quotas;
    private final Instant now;
    private final String by;
    private final Map<QuotaPeriod, Account> before;
    private final Map<QuotaPeriod, Account> accounts;
    private final Map<Claimant, LodgedClaim> changed = new LinkedHashMap<>();
    private final List<QuotaMovement> movements = new ArrayList<>();

    /** @param accounts those that are concerned, and their parents; one that is missing counts as empty */
    public QuotaBooks(Quotas quotas, Map<QuotaPeriod, Account> accounts, Instant now, String by) {
        this.quotas = quotas;
        this.before = Map.copyOf(accounts);
        this.accounts = new HashMap<>(accounts);
        this.now = now;
        this.by = by;
    }

    /** From now on the quotas of another version of the law count. */
    public void under(Quotas law) {
        this.quotas = law;
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

    /** What a claim is granted; nothing if the law has the quota no more. */
    void take(LodgedClaim claim, BigDecimal amount) {
        if (amount.signum() > 0 && quota(claim.period()).isPresent()) {
            move(claim.period(), QuotaMovement.Kind.DRAWING, amount.negate(), claim, "granted");
        }
    }

    void giveBack(LodgedClaim claim, BigDecimal amount) {
        if (amount.signum() > 0) {
            move(claim.period(), QuotaMovement.Kind.RETURN, amount, claim, "not used");
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

    /** @param more claims that wait now and did not before; negative for fewer */
    void waiting(QuotaPeriod period, int more) {
        Account account = account(period);
        accounts.put(period, new Account(account.adjusted(), account.drawn(), account.waiting() + more, account.movedAt()));
    }

    void keep(LodgedClaim claim) {
        changed.put(Claimant.of(claim), claim);
    }

    Optional<Quota> quota(QuotaPeriod period) {
        return quotas.list(period.orderNumber()).stream().filter(each -> each.period().from().equals(period.from()))
                .findFirst();
    }

    private Account account(QuotaPeriod period) {
        return accounts.getOrDefault(period, Account.EMPTY);
    }
}
