/** Origin schemes and their product rules as data. */
@NullMarked
package org.tamga.tariff.origin.model;

import org.jspecify.annotations.NullMarked;
