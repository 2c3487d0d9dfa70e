/** Rule files read and compiled, with every fault of theirs at its line. */
@NullMarked
package org.tamga.rulebook.rules.reading;

import org.jspecify.annotations.NullMarked;
