/** The assessment kernel: value, choice of measures, calculation, treatments. Pure functions of the request and the law. */
@NullMarked
package org.tamga.tariff.rules;

import org.jspecify.annotations.NullMarked;
