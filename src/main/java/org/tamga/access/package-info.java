/**
 * Who calls, and what that person or machine may do.
 *
 * <p>Front doors: {@link org.tamga.access.Callers} says who is calling, {@link org.tamga.access.Identities} keeps who may call
 * at all. Every module may ask the first. Read next: {@code web.SecurityConfiguration}, which names every public path.
 * Deliberately not here: which declarations a caller may see; that is for the module that owns them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "evidence :: refusal"})
package org.tamga.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
