/** Who may call, as administrators see it: persons, systems, applications. */
@NullMarked
package org.tamga.portal.access;

import org.jspecify.annotations.NullMarked;
