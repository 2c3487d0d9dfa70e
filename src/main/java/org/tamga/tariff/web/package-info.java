/** The public tariff and the duty calculator. */
@NullMarked
package org.tamga.tariff.web;

import org.jspecify.annotations.NullMarked;
