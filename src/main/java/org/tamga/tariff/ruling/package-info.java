/**
 * Binding rulings on tariff classification (BTI) and origin (BOI): applied for, decided, published, and found again by the
 * calculator and by declarations.
 *
 * <p>Front doors: {@link org.tamga.tariff.ruling.RulingDesk} for those who apply and decide,
 * {@link org.tamga.tariff.ruling.RulingRegister} for what is published, {@link org.tamga.tariff.ruling.RulingCheck} for a
 * declaration that names one. Read next: {@link org.tamga.tariff.ruling.RulingFile}, which derives status, deadline and
 * allowed actions from what happened. {@code @rkc} General Annex standard 9.9; {@code @law} Agreement on Trade Facilitation 3.
 */
@NullMarked
@NamedInterface("ruling")
package org.tamga.tariff.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
