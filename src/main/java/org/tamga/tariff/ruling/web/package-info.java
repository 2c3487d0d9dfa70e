/** Rulings over HTTP: open to search, for traders to apply for, for officers to decide. */
@NullMarked
package org.tamga.tariff.ruling.web;

import org.jspecify.annotations.NullMarked;
