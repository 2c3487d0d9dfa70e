/** The tables of runs, their parts, and what comes of them. */
@NullMarked
package org.tamga.rerating.store;

import org.jspecify.annotations.NullMarked;
