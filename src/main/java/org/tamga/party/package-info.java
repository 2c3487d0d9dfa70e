/**
 * Traders and brokers, and what the authorities have permitted to them.
 *
 * <p>Front doors: {@link org.tamga.party.PartyRegister}, which says in one question what is on file about the parties that a
 * declaration names; {@link org.tamga.party.MandateRegister}, which says who represents whom. Files come from the
 * administration as CSV. Deliberately not here: accounts and guarantees, which revenue owns; users and their roles, which
 * access owns.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "access", "reference", "reference :: spi"})
package org.tamga.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
