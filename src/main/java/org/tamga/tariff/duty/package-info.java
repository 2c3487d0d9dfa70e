/** The language in which tariffs print duties: its terms, its parser and its printer. */
@NullMarked
package org.tamga.tariff.duty;

import org.jspecify.annotations.NullMarked;
