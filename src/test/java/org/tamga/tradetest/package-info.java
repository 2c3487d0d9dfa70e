/** The trade test of an administration, driven through the running server as an outsider would. */
@NullMarked
package org.tamga.tradetest;

import org.jspecify.annotations.NullMarked;
