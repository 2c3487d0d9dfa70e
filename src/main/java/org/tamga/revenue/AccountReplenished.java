package org.tamga.revenue;

import java.util.List;

/** More can be taken from these accounts than before: declarations that wait for them may go on. */
public record AccountReplenished(List<AccountId> accounts) {
}
