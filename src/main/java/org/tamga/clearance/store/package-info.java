/** How cases are kept. */
@NullMarked
package org.tamga.clearance.store;

import org.jspecify.annotations.NullMarked;
