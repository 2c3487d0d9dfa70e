/**
 * What the modules stand on and no officer has a word for: the embedded database, group commit, problem answers.
 *
 * <p>Read first: {@link org.tamga.platform.GroupCommit}. Deliberately not here: anything of customs.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.tamga.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
