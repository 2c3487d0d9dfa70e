/** How rules are read, compiled and evaluated. Nothing outside the rulebook uses it. */
@NullMarked
package org.tamga.rulebook.rules;

import org.jspecify.annotations.NullMarked;
