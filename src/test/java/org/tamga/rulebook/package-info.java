@NullMarked
package org.tamga.rulebook;

import org.jspecify.annotations.NullMarked;
