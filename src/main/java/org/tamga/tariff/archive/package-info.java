/** How charges of the past are kept: one narrow row each, with their facts as compact JSON. */
@NullMarked
package org.tamga.tariff.archive;

import org.jspecify.annotations.NullMarked;
