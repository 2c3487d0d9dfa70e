/** Proposals to give back and to collect on pages: officers decide, a trader sees its own. */
@NullMarked
package org.tamga.portal.correction.web;

import org.jspecify.annotations.NullMarked;
