/** How a tariff quota is shared out among those who claim it. Pure functions of balance, claims and days. */
@NullMarked
package org.tamga.tariff.quota.books;

import org.jspecify.annotations.NullMarked;
