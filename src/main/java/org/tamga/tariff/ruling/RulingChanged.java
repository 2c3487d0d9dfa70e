package org.tamga.tariff.ruling;

/**
 * A ruling was issued, revoked or annulled. Told inside the transaction that stores it.
 *
 * @param action {@code DECIDE} or {@code CONFIRM} where it was issued, {@code REVOKE}, {@code ANNUL}
 */
public record RulingChanged(Ruling ruling, RulingAction action) {
}
