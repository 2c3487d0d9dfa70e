/** The tables of proposals. */
@NullMarked
package org.tamga.revenue.correction.store;

import org.jspecify.annotations.NullMarked;
