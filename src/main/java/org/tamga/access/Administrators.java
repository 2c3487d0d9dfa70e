package org.tamga.access;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.tamga.access.foureyes.FourEyes;
import org.tamga.access.foureyes.SharedAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Changes who may administer. Where the configuration says so, a second administrator confirms whatever makes, changes or
 * closes one; as long as there is only one, nobody could, and it is done at once.
 */
@Component
public class Administrators {

    /** As the configuration names these acts. */
    public static final String ACTION = "access.administrator";

    /** @param passwordHash null to close the identity */
    record Change(Identity.Kind kind, @Nullable String passwordHash, @Nullable Grant grant) {
    }

    private final Identities identities;
    private final FourEyes fourEyes;
    private final PasswordEncoder passwords;
    private final JsonMapper json;

    Administrators(Identities identities, FourEyes fourEyes, PasswordEncoder passwords, JsonMapper json) {
        this.identities = identities;
        this.fourEyes = fourEyes;
        this.passwords = passwords;
        this.json = json;
    }

    /** @return what has to be confirmed; empty if it is done */
    public Optional<SharedAct> put(String name, String secret, Identity.Kind kind, Grant grant, String by) {
        if (!grant.roles().contains(Role.ADMIN) && !isAdministrator(name) || !isShared()) {
            identities.put(name, secret, kind, grant);
            return Optional.empty();
        }
        identities.checkName(name, kind);
        return Optional.of(propose(name, new Change(kind, String.valueOf(passwords.encode(secret)), grant), by));
    }

    /** @return what has to be confirmed; empty if it is done, or if there is no such identity */
    public Optional<SharedAct> close(String name, Identity.Kind kind, String by) {
        if (!isAdministrator(name) || !isShared()) {
            identities.close(name, kind);
            return Optional.empty();
        }
        return Optional.of(propose(name, new Change(kind, null, null), by));
    }

    /** @throws FourEyes.NotForYou if the person may not confirm it @return empty if there is no such act */
    public Optional<SharedAct> confirm(UUID id, String by) {
        return fourEyes.confirm(id, by, act -> carryOut(act.subject(), json.readTree(act.content())));
    }

    private void carryOut(String name, JsonNode content) {
        Change change = json.treeToValue(content, Change.class);
        if (change.passwordHash() == null || change.grant() == null) {
            identities.close(name, change.kind());
        } else {
            identities.putHashed(name, change.passwordHash(), change.kind(), change.grant());
        }
    }

    private SharedAct propose(String name, Change change, String by) {
        return fourEyes.propose(ACTION, name, json.writeValueAsString(change), by);
    }

    private boolean isShared() {
        return fourEyes.needs(ACTION)
                && identities.list().stream().filter(Administrators::isOpenAdministrator).count() > 1;
    }

    private boolean isAdministrator(String name) {
        return identities.find(name).filter(Administrators::isOpenAdministrator).isPresent();
    }

    private static boolean isOpenAdministrator(Identity identity) {
        return identity.open() && identity.grant().roles().contains(Role.ADMIN);
    }
}
