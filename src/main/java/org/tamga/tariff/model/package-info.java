/** The tariff as data: measures, taxes, treatments, units, areas, and how one looks a measure up. */
@NullMarked
package org.tamga.tariff.model;

import org.jspecify.annotations.NullMarked;
