/** The pages of the duty calculator. */
@NullMarked
package org.tamga.portal.calculator;

import org.jspecify.annotations.NullMarked;
