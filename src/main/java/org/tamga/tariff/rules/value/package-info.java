/** The customs value of goods, in the currency of the law. */
@NullMarked
package org.tamga.tariff.rules.value;

import org.jspecify.annotations.NullMarked;
