/** Goods on their way through the kernel: what they are, and how much of them there is. */
@NullMarked
package org.tamga.tariff.rules.goods;

import org.jspecify.annotations.NullMarked;
