package org.tamga.rulebook;

import java.util.List;

import org.tamga.rulebook.rules.RuleSet;
import org.tamga.shared.Finding;
import org.tamga.shared.wco.WcoElement;

/**
 * What one version of a country's law asks of a declaration. Immutable; the same declaration in the same context always
 * gives the same findings.
 */
public final class Rulebook {

    private final String version;
    private final RuleSet rules;

    Rulebook(String version, RuleSet rules) {
        this.version = version;
        this.rules = rules;
    }

    /** Content hash of the rule files (SHA-256, hexadecimal). */
    public String version() {
        return version;
    }

    /**
     * Everything that is wrong with the declaration, in the order of the message, no code twice at one place. Empty if it
     * is in order. Where a decisive rule is broken (the type or procedure is none that the profile knows) only such rules
     * are reported, since the others depend on them.
     */
    public List<Finding> check(WcoElement declaration, CheckContext context) {
        return rules.check(declaration, context);
    }

    /** Every rule, of any date, by id. */
    public List<Rule> rules() {
        return rules.rules();
    }
}
