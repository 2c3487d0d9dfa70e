/** How a rule speaks of a declaration: places, expressions, data sets. */
@NullMarked
package org.tamga.rulebook.rules.language;

import org.jspecify.annotations.NullMarked;
