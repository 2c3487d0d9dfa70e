/** Rules of soundness for the nomenclature, the code lists, and for what a change does to the law in force. */
@NullMarked
package org.tamga.tariff.soundness.tables;

import org.jspecify.annotations.NullMarked;
