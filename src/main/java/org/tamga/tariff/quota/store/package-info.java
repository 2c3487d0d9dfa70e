/** The tables of the tariff: balances of quotas, claims on them, and every movement. */
@NullMarked
package org.tamga.tariff.quota.store;

import org.jspecify.annotations.NullMarked;
