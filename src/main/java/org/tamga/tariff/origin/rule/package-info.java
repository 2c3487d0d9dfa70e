/** The language of product rules of origin: parsed, printed, and what each condition asks. */
@NullMarked
package org.tamga.tariff.origin.rule;

import org.jspecify.annotations.NullMarked;
