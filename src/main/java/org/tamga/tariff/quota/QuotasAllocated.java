package org.tamga.tariff.quota;

import java.util.List;

/** Claims on these quotas may have been decided: declarations that wait for them may go on. */
public record QuotasAllocated(String pack, List<String> orderNumbers) {
}
