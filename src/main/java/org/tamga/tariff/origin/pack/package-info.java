/** Reads the rules of origin of a pack: {@code tariff/origin/schemes.yaml} and {@code tariff/origin/product-rules.csv}. */
@NullMarked
package org.tamga.tariff.origin.pack;

import org.jspecify.annotations.NullMarked;
