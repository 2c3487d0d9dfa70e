/** Reads the rules of charging of a country pack: taxes, valuation, what conditions mean, how quotas are allocated. */
@NullMarked
package org.tamga.tariff.pack.rules;

import org.jspecify.annotations.NullMarked;
