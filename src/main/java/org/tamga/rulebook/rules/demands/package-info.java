/** What a rule can demand of a place, each kind by its name in the rule file. */
@NullMarked
package org.tamga.rulebook.rules.demands;

import org.jspecify.annotations.NullMarked;
