package org.tamga.platform.database;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds when nobody has named a database, so that the server brings its own. */
class NoDatabaseConfigured extends SpringBootCondition {

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        for (String property : DatabaseConfiguration.URL_PROPERTIES) {
            if (context.getEnvironment().containsProperty(property)) {
                return ConditionOutcome.noMatch(ConditionMessage.of("a database is configured by " + property));
            }
        }
        return ConditionOutcome.match(ConditionMessage.of("no database is configured"));
    }
}
