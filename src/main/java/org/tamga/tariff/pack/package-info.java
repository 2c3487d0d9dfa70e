/** Reads the tariff files of a country pack, and names every fault by file and row. */
@NullMarked
package org.tamga.tariff.pack;

import org.jspecify.annotations.NullMarked;
