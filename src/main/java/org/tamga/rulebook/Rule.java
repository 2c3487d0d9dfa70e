package org.tamga.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Severity;
import org.tamga.shared.Validity;

/**
 * One rule as published.
 *
 * @param id        stable, unique in its pack, for example {@code GB1004}
 * @param code      error code of the profile that a finding carries
 * @param appliesTo path of the elements that it looks at, from the declaration down; empty for the declaration itself
 * @param scope     the declarations that it concerns
 * @param when      condition under which it holds, in words of the rule language; null if always
 * @param demand    what it asks for, in words of the rule language
 * @param at        the places where a finding is shown, relative to {@code appliesTo}; empty when the demand itself knows.
 *                  Several places give several findings with the same code, as the profile does for a relation
 * @param texts     message by language, the pack's first language among them; {@code {value}} stands for the value found
 * @param basis     the law, or the data element of the profile, that it comes from
 */
public record Rule(String id, String code, String appliesTo, Scope scope, @Nullable String when, String demand,
        List<String> at, Map<String, String> texts, String basis, Severity severity, Validity validity) {

    /**
     * Which declarations a rule concerns. An empty set excludes nothing.
     *
     * @param dataSets   data sets (declaration categories), for example {@code H1}
     * @param directions first part of the declaration type: {@code IM}, {@code EX}, {@code CO}
     * @param types      additional declaration types: {@code A}, {@code Y}, …
     */
    public record Scope(Set<String> dataSets, Set<String> directions, Set<String> types) {

        public boolean covers(@Nullable String dataSet, String direction, String type) {
            return (dataSets.isEmpty() || dataSet != null && dataSets.contains(dataSet))
                    && (directions.isEmpty() || directions.contains(direction)) && (types.isEmpty() || types.contains(type));
        }
    }
}
