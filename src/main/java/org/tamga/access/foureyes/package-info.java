/**
 * Acts of administration that need two persons: one proposes, another confirms. Which acts these are is told by the
 * configuration ({@code tamga.four-eyes}). Changes of the law, corrections and rulings have four eyes of their own, where they are at home.
 */
@NullMarked
package org.tamga.access.foureyes;

import org.jspecify.annotations.NullMarked;
