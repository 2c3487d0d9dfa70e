package org.tamga.tariff.quota;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.quota.books.QuotaBalance;

/** What is left of a quota. @param movedAt when that last changed; null if nothing has moved yet */
public record QuotaState(QuotaBalance balance, @Nullable Instant movedAt) {
}
