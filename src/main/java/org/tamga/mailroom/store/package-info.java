/** The tables of the mailroom. */
@NullMarked
package org.tamga.mailroom.store;

import org.jspecify.annotations.NullMarked;
