/** What the tests of all modules share. */
@NullMarked
package org.tamga.testing;

import org.jspecify.annotations.NullMarked;
