package org.tamga.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.SharedAct;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes who may call, and as what. Where the configuration says so, a second administrator confirms it; as long as there is
 * only one, nobody could, and it is done at once.
 */
@Component
public class IdentityDesk {

    /** As the configuration names these acts: the first that fits is asked. */
    static final String ADMINISTRATOR = "access.administrator";
    static final String OFFICIAL = "access.official";
    static final String REMOVAL = "access.removal";

    private static final Set<Role> OFFICIALS = EnumSet.of(Role.OFFICER, Role.AGENCY, Role.TAX, Role.ADMIN);

    /**
     * What waits.
     *
     * @param passwordHash null to close the identity
     * @param before       what it may when this is proposed; null if there is no such identity that is open
     */
    record Change(Identity.Kind kind, @Nullable String passwordHash, @Nullable Grant grant, @Nullable Grant before) {
    }

    private final Identities identities;
    private final FourEyes fourEyes;
    private final PasswordEncoder passwords;
    private final JsonMapper json;
    private final boolean othersOutside;

    IdentityDesk(Identities identities, FourEyes fourEyes, PasswordEncoder passwords, JsonMapper json, SignInWays ways) {
        this.identities = identities;
        this.fourEyes = fourEyes;
        this.passwords = passwords;
        this.json = json;
        this.othersOutside = ways.provider() != null;
    }

    /** @return what has to be confirmed; empty if it is done */
    public Optional<SharedAct> put(String name, String secret, Identity.Kind kind, Grant grant, String by) {
        Optional<String> shared = shared(name, grant);
        if (shared.isEmpty()) {
            identities.put(name, secret, kind, grant);
            return Optional.empty();
        }
        identities.checkName(name, kind);
        String hash = String.valueOf(passwords.encode(secret));
        return Optional.of(propose(shared.get(), name, new Change(kind, hash, grant, before(name)), by));
    }

    /** @return what has to be confirmed; empty if it is done, or if there is no such identity */
    public Optional<SharedAct> close(String name, Identity.Kind kind, String by) {
        Optional<String> shared = shared(name, null);
        if (shared.isEmpty()) {
            identities.close(name, kind);
            return Optional.empty();
        }
        return Optional.of(propose(shared.get(), name, new Change(kind, null, null, before(name)), by));
    }

    /** Whether there is more than one administrator; a provider outside does not say how many it knows. */
    public boolean severalAdministrators() {
        return othersOutside || identities.list().stream()
                .filter(identity -> identity.open() && identity.grant().roles().contains(Role.ADMIN)).count() > 1;
    }

    /** What the identity may now; null if there is none that is open. */
    @Nullable
    Grant before(String name) {
        return identities.find(name).filter(Identity::open).map(Identity::grant).orElse(null);
    }

    private SharedAct propose(String action, String name, Change change, String by) {
        return fourEyes.propose(action, name, json.writeValueAsString(change), by);
    }

    /** Which kind of act it is to make this of an identity, if that kind needs a second person. */
    private Optional<String> shared(String name, @Nullable Grant after) {
        Grant before = before(name);
        return Stream.of(ADMINISTRATOR, OFFICIAL, REMOVAL).filter(action -> switch (action) {
            case ADMINISTRATOR -> isAny(before, Set.of(Role.ADMIN)) || isAny(after, Set.of(Role.ADMIN));
            case OFFICIAL -> isAny(before, OFFICIALS) || isAny(after, OFFICIALS);
            default -> before != null && (after == null || !after.covers(before));
        }).filter(action -> fourEyes.needs(action, this::severalAdministrators)).findFirst();
    }

    private static boolean isAny(@Nullable Grant grant, Set<Role> roles) {
        return grant != null && grant.roles().stream().anyMatch(roles::contains);
    }
}
