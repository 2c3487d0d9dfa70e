/** Serves the pages of the duty calculator. */
@NullMarked
package org.tamga.portal.calculator.web;

import org.jspecify.annotations.NullMarked;
