/** What every rule of soundness is made of: the law as rules look at it, a rule, and the ways to walk through the tables. */
@NullMarked
package org.tamga.tariff.soundness.review;

import org.jspecify.annotations.NullMarked;
