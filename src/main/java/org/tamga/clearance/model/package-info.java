/** What is known of a declaration on its way: what happened, what is open, what follows from both. */
@NullMarked
@NamedInterface("model")
package org.tamga.clearance.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
