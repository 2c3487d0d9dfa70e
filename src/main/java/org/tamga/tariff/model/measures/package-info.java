/** Measures, where and to what they apply, what they are measured in, and the quotas that they belong to. */
@NullMarked
package org.tamga.tariff.model.measures;

import org.jspecify.annotations.NullMarked;
