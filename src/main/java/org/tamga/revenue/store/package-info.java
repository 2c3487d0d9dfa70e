/** The tables of accounts and entries. */
@NullMarked
package org.tamga.revenue.store;

import org.jspecify.annotations.NullMarked;
