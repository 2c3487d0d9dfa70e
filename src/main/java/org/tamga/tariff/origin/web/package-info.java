/** Origin over HTTP: guidance, claims, and the schemes as open data. */
@NullMarked
package org.tamga.tariff.origin.web;

import org.jspecify.annotations.NullMarked;
