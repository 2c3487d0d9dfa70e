/** Rehearsals and re-ratings on pages, for officers. */
@NullMarked
package org.tamga.portal.run.web;

import org.jspecify.annotations.NullMarked;
