/** The rules in force, for everybody to read. */
@NullMarked
package org.tamga.rulebook.web;

import org.jspecify.annotations.NullMarked;
