/** The tables of watches. */
@NullMarked
package org.tamga.tariff.watch.store;

import org.jspecify.annotations.NullMarked;
