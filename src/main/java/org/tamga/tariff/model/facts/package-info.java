/** What a condition of the pack may ask about goods and their declaration. */
@NullMarked
package org.tamga.tariff.model.facts;

import org.jspecify.annotations.NullMarked;
