/** Bulkheads: each kind of work has database connections, and where it is heavy threads, of its own. */
@NullMarked
package org.tamga.platform.compartment;

import org.jspecify.annotations.NullMarked;
