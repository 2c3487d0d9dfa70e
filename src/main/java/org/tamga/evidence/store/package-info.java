/** The tables of the log. */
@NullMarked
package org.tamga.evidence.store;

import org.jspecify.annotations.NullMarked;
