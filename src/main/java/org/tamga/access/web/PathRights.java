package org.tamga.access.web;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.tamga.access.Known;
import org.tamga.access.Role;
import org.tamga.access.rights.Right;
import org.tamga.access.rights.Rights;

/** The table of rights, as the web layer asks it. */
final class PathRights {

    private static final AuthorizationDecision REFUSED = new AuthorizationDecision(false);

    private PathRights() {
    }

    /** Lets those through who have the right to a call; what stands in no right is closed. */
    static void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            Rights rights,
            Function<Right, List<Right.Call>> calls) {
        for (Right right : rights.list()) {
            String[] roles = right.roles().stream().map(Role::name).sorted().toArray(String[]::new);
            for (Right.Call call : calls.apply(right)) {
                AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl path = call.method() == null
                        ? paths.requestMatchers(call.path())
                        : paths.requestMatchers(HttpMethod.valueOf(call.method()), call.path());
                if (right.open()) {
                    path.permitAll();
                } else {
                    AuthorizationManager<RequestAuthorizationContext> inRole = AuthorityAuthorizationManager
                            .hasAnyRole(roles);
                    path.access((who, where) -> mayUse(who.get(), right) ? inRole.authorize(who, where) : REFUSED);
                }
            }
        }
        paths.anyRequest().denyAll();
    }

    private static boolean mayUse(@Nullable Authentication who, Right right) {
        return who == null || !(who.getPrincipal() instanceof Known known)
                || known.mayUse(right.right()) && (!right.persons() || known.isPerson() && known.permission() == null);
    }
}
