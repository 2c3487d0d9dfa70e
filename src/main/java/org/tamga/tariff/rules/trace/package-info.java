/** What an assessment leaves behind: lines, sums, steps, and figures as a reader needs them. */
@NullMarked
package org.tamga.tariff.rules.trace;

import org.jspecify.annotations.NullMarked;
