package org.tamga.access.tokens.code;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.Known;
import org.tamga.access.applications.Permission;
import org.tamga.access.applications.Permissions;

/** For whom an application acts with a token, as long as the person lets it and may call himself. */
@Component
public class ActingHolders {

    /** The claim that names the permission. */
    public static final String PERMISSION = "permission";
    private static final String SCOPE = "scope";

    private final Permissions permissions;
    private final Identities identities;

    ActingHolders(Permissions permissions, Identities identities) {
        this.permissions = permissions;
        this.identities = identities;
    }

    /** @param token verified, with the claim {@link #PERMISSION} */
    public Optional<Known> find(Jwt token) {
        return permissions.findInForce(UUID.fromString(token.getClaimAsString(PERMISSION)))
                .filter(permission -> permission.person().equals(token.getSubject()))
                .flatMap(permission -> person(identities, permission.person())
                        .map(person -> new ActingFor(person, permission.application(), permission.id(),
                                rights(token, permission))));
    }

    /** A person who may call. */
    static Optional<Identity> person(Identities identities, String name) {
        return identities.find(name).filter(found -> found.kind() == Identity.Kind.PERSON && found.open());
    }

    private static Set<String> rights(Jwt token, Permission permission) {
        return token.getClaims().get(SCOPE) instanceof Collection<?> scopes
                ? permission.rights().stream().filter(scopes::contains).collect(Collectors.toSet())
                : Set.of();
    }
}
