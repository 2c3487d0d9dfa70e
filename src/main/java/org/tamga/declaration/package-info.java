/**
 * Goods declarations: reading, registering, amending, withdrawing.
 *
 * <p>Front door: {@link org.tamga.declaration.DeclarationRegister} keeps every version of every declaration.
 * {@code declaration.messages} reads what comes in, {@code declaration.model} is a declaration in the words of the trade.
 * Deliberately not here: what happens to a declaration once it is registered; that is the clearance's.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "reference", "reference :: spi", "party", "rulebook",
        "evidence"})
package org.tamga.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
