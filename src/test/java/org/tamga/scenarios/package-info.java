/** The scenarios of the folder {@code scenarios}, each a story of one consignment, through the running server. */
@NullMarked
package org.tamga.scenarios;

import org.jspecify.annotations.NullMarked;
