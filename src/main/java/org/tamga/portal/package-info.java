/**
 * The pages for people: what runs here, lodging by hand, and the case page of a declaration.
 *
 * <p>Renders what the front doors of the other modules say, and decides nothing. Works without scripts; with them, what is
 * live refreshes by itself. Read first: {@link org.tamga.portal.CasePage}, {@code web.CasePageController}, and
 * {@code templates/case.html}.
 */
@NullMarked
@ApplicationModule
package org.tamga.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
