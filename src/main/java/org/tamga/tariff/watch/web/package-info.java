/** Watches over HTTP. */
@NullMarked
package org.tamga.tariff.watch.web;

import org.jspecify.annotations.NullMarked;
