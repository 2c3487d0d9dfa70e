/**
 * A message of the WCO Data Model as data: the tree of its classes and data elements, the way to point into it, and the
 * dictionary of names and ids.
 */
@NullMarked
package org.tamga.shared.wco;

import org.jspecify.annotations.NullMarked;
