/** A passage while it is under way, and how everything that it leaves behind comes to rest. */
@NullMarked
package org.tamga.clearance.journey;

import org.jspecify.annotations.NullMarked;
