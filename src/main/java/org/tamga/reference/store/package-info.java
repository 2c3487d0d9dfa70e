/** Every version of every pack, kept so that a decision can be repeated under the law that it was taken under. */
@NullMarked
package org.tamga.reference.store;

import org.jspecify.annotations.NullMarked;
