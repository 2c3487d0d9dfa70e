package org.tamga.tariff;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.quota.QuotaBalance;

/** What is left of a quota. @param movedAt when that last changed; null if nothing has moved yet */
public record QuotaState(QuotaBalance balance, @Nullable Instant movedAt) {
}
