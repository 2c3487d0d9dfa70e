/**
 * The tariff as people look it up: a code on a day, with what stands around it and the measures that goods meet there.
 *
 * <p>Front door: {@link org.tamga.tariff.lookup.TariffLookup}. Functions of the law and a day; nothing is decided here.
 */
@NullMarked
@NamedInterface("lookup")
package org.tamga.tariff.lookup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
