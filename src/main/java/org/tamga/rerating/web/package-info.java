/** Rehearsals and re-ratings over HTTP, for administrators. */
@NullMarked
package org.tamga.rerating.web;

import org.jspecify.annotations.NullMarked;
