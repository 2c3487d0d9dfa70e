/**
 * Acts of administration that need two persons: one proposes, another confirms. Which acts these can be stands in
 * {@code access/four-eyes.yaml}; which of them need it, in the configuration ({@code tamga.four-eyes}). Changes of the law as
 * drafts, corrections and rulings have four eyes of their own, where they are at home.
 *
 * <p>Front doors: {@link org.tamga.access.foureyes.FourEyes} for whoever wants something done, {@link
 * org.tamga.access.foureyes.SecondPerson} for whoever decides about it.
 */
@NullMarked
@NamedInterface("foureyes")
package org.tamga.access.foureyes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
