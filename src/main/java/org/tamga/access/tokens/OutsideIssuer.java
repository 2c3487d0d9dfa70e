package org.tamga.access.tokens;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Marks what exists only where an OpenID provider outside says who calls ({@code TAMGA_OIDC_ISSUER}). */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OutsideIssuer.Holds.class)
public @interface OutsideIssuer {

    /** The condition itself. */
    class Holds implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !new OwnIssuer.Holds().matches(context, metadata);
        }
    }
}
