/** Which measures apply to goods, why the others do not, and what restricts them. */
@NullMarked
package org.tamga.tariff.rules.choice;

import org.jspecify.annotations.NullMarked;
