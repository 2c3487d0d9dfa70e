package org.tamga.tariff;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A part of the archive that one reader reads at once: the declarations of a month whose numbers lie in a range.
 *
 * @param month  first day of the month of registration
 * @param above  least number, itself included; empty for no bound
 * @param below  number that ends the range, itself excluded; null for no bound
 * @param rows   how many charges of the selection it held when it was cut
 */
public record ArchiveSlice(LocalDate month, String above, @Nullable String below, int rows) {
}
