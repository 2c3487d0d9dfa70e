/** The law of procedure of a pack, and the faults that it knows besides those of content. */
@NullMarked
package org.tamga.clearance.rules;

import org.jspecify.annotations.NullMarked;
