/**
 * Tariff quotas: what is drawn on them, how a day is shared out, and what is left.
 *
 * <p>Front doors: {@link org.tamga.tariff.quota.QuotaOffice} for declarations,
 * {@link org.tamga.tariff.quota.QuotaAllocation} for the claims that wait,
 * {@link org.tamga.tariff.quota.QuotaAccounts} for whoever looks at the balances,
 * {@link org.tamga.tariff.quota.QuotaKeeper} for the officer who changes them. Read next the pure part,
 * {@link org.tamga.tariff.quota.books.QuotaBooks}. What a quota offers and how it is handed out is law, and stands in the
 * pack; what it granted is a fact of the item ({@link org.tamga.tariff.QuotaDrawing}), so that a charge needs no balance.
 */
@NullMarked
@NamedInterface("quota")
package org.tamga.tariff.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
