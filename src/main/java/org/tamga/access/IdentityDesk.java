package org.tamga.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.applications.Permissions;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.SharedAct;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes who may call, and as what. Where the configuration says so, a second administrator confirms it; as long as there is
 * only one, nobody could, and it is done at once. Whoever is not made must be there.
 */
@Component
public class IdentityDesk {

    /** As the configuration names these acts: the first that fits is asked. */
    static final String ADMINISTRATOR = "access.administrator";
    static final String OFFICIAL = "access.official";
    static final String REMOVAL = "access.removal";

    private static final Set<Role> OFFICIALS = EnumSet.of(Role.OFFICER, Role.AGENCY, Role.TAX, Role.ADMIN);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}");

    /**
     * What waits.
     *
     * @param passwordHash null to leave the password as it is, or to close the identity
     * @param grant        null to close the identity
     * @param before       what it may when this is proposed; null if there is no such identity that is open
     * @param temporary    see {@link Identity#temporary()}; null for no
     * @param toldTo       see {@link Identity#toldTo()}
     */
    record Change(Identity.Kind kind, @Nullable String passwordHash, @Nullable Grant grant, @Nullable Grant before,
            @Nullable Boolean temporary, @Nullable String toldTo) {
    }

    private final Identities identities;
    private final Permissions permissions;
    private final FourEyes fourEyes;
    private final JsonMapper json;
    private final boolean othersOutside;

    IdentityDesk(Identities identities, Permissions permissions, FourEyes fourEyes, JsonMapper json, SignInWays ways) {
        this.identities = identities;
        this.permissions = permissions;
        this.fourEyes = fourEyes;
        this.json = json;
        this.othersOutside = ways.provider() != null;
    }

    /**
     * Makes the identity, or replaces everything about it.
     *
     * @param secret of a system, or the password of a person; null to leave it as it is
     * @return what has to be confirmed; empty if it is done
     * @throws NameTaken if somebody else has the name, or one that people would take for it
     * @throws UnfitName if nobody is given such a name
     */
    public Optional<SharedAct> put(String name, @Nullable String secret, Identity.Kind kind, Grant grant, String by) {
        checkName(name, kind);
        String hash = secret == null ? null : identities.hash(secret);
        return decide(name, new Change(kind, hash, grant, before(name), false, by), by);
    }

    /**
     * Makes a person with a password that is good for choosing another.
     *
     * @param password made by us, and told to {@code by}
     * @return what has to be confirmed; empty if it is done
     */
    public Optional<SharedAct> make(String name, String password, Grant grant, String by) {
        checkName(name, Identity.Kind.PERSON);
        return decide(name, new Change(Identity.Kind.PERSON, identities.hash(password), grant, before(name), true, by), by);
    }

    /** Gives a person a password that is good for choosing another; its sessions end, and what applications do for it. */
    public Optional<SharedAct> resetPassword(Identity person, String password, String by) {
        return decide(person.name(), new Change(person.kind(), identities.hash(password), person.grant(), before(person.name()),
                true, by), by);
    }

    /** Lets the identity call again, as what it could before it was closed. @return what has to be confirmed */
    public Optional<SharedAct> reopen(Identity closed, String by) {
        return decide(closed.name(), new Change(closed.kind(), null, closed.grant(), before(closed.name()), null, null), by);
    }

    /** @return what has to be confirmed; empty if it is done, or if there is no such identity */
    public Optional<SharedAct> close(String name, Identity.Kind kind, String by) {
        return decide(name, new Change(kind, null, null, before(name), null, null), by);
    }

    /** Whether there is more than one person who could confirm; a provider outside does not say how many it knows. */
    public boolean severalAdministrators() {
        return othersOutside || identities.list().stream().filter(
                identity -> identity.isPerson() && identity.open() && identity.grant().roles().contains(Role.ADMIN))
                .count() > 1;
    }

    /** What the identity may now; null if there is none that is open. */
    @Nullable
    Grant before(String name) {
        return identities.find(name).filter(Identity::open).map(Identity::grant).orElse(null);
    }

    /** Does what was decided. A password that somebody else has set ends what the one before has opened. */
    void carryOut(String name, Change change) {
        Grant grant = change.grant();
        String hash = change.passwordHash();
        if (grant == null) {
            identities.close(name, change.kind());
            return;
        }
        Identity known = identities.find(name).orElse(null);
        if (hash == null && known != null) {
            identities.replace(known.with(grant));
        } else if (hash != null) {
            Identity made = known == null ? new Identity(name, hash, change.kind(), grant) : known.with(grant);
            identities.replace(made.with(hash, Boolean.TRUE.equals(change.temporary()),
                    change.kind() == Identity.Kind.SYSTEM ? change.toldTo() : null));
            permissions.endAllOfPerson(name, "an administrator set another password");
        }
    }

    private Optional<SharedAct> decide(String name, Change change, String by) {
        Optional<String> shared = shared(change);
        if (shared.isEmpty()) {
            carryOut(name, change);
            return Optional.empty();
        }
        return Optional.of(fourEyes.propose(shared.get(), name, json.writeValueAsString(change), by));
    }

    /**
     * A name that is there already is not looked at: it may be older than the rule.
     *
     * @throws NameTaken if somebody else has the name, or one that people would take for it
     * @throws UnfitName if nobody is given such a name
     */
    public void checkName(String name, Identity.Kind kind) {
        identities.checkName(name, kind);
        if (identities.find(name).isPresent()) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            throw new UnfitName("a name has at most 100 letters (a to z), digits, and . _ @ + -");
        }
        if (identities.isSpelledOtherwise(name)) {
            throw new NameTaken(name);
        }
    }

    /** Which kind of act it is, if that kind needs a second person. */
    private Optional<String> shared(Change change) {
        Grant before = change.before();
        Grant after = change.grant();
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
