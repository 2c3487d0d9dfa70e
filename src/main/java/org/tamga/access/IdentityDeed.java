package org.tamga.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.foureyes.Deed;
import org.tamga.access.foureyes.SharedAct;
import tools.jackson.databind.json.JsonMapper;

/** Makes, changes and closes identities when a second administrator has confirmed it. */
@Component
class IdentityDeed implements Deed {

    private static final Set<String> ACTIONS = Set.of(IdentityDesk.ADMINISTRATOR, IdentityDesk.OFFICIAL, IdentityDesk.REMOVAL);

    private final Identities identities;
    private final IdentityDesk desk;
    private final JsonMapper json;

    IdentityDeed(Identities identities, IdentityDesk desk, JsonMapper json) {
        this.identities = identities;
        this.desk = desk;
        this.json = json;
    }

    @Override
    public boolean does(String action) {
        return ACTIONS.contains(action);
    }

    @Override
    public List<Change> changes(SharedAct act) {
        IdentityDesk.Change wanted = read(act);
        Grant before = wanted.before();
        Grant after = wanted.grant();
        List<Change> changes = new ArrayList<>();
        boolean person = wanted.kind() == Identity.Kind.PERSON;
        if (before == null || after == null) {
            changes.add(new Change(person ? "person" : "system", before == null ? null : "may call",
                    after == null ? null : "may call"));
        }
        add(changes, "roles", before == null ? null : list(before.roles()), after == null ? null : list(after.roles()));
        add(changes, "parties", before == null ? null : listOr(before.parties(), "any"),
                after == null ? null : listOr(after.parties(), "any"));
        add(changes, "offices", before == null ? null : listOr(before.offices(), "all"),
                after == null ? null : listOr(after.offices(), "all"));
        add(changes, "calls in a second", before == null ? null : String.valueOf(before.callsPerSecond()),
                after == null ? null : String.valueOf(after.callsPerSecond()));
        if (before != null && wanted.passwordHash() != null) {
            changes.add(new Change(person ? "password" : "secret", "the present one", "another one"));
        }
        return changes;
    }

    @Override
    public Result carryOut(SharedAct act) {
        IdentityDesk.Change wanted = read(act);
        if (!Objects.equals(wanted.before(), desk.before(act.subject()))) {
            return new Result(409, act.subject() + " has been changed since this was proposed");
        }
        if (wanted.before() == null) {
            try {
                identities.checkName(act.subject(), wanted.kind());
            } catch (NameTaken taken) {
                return new Result(409, String.valueOf(taken.getMessage()));
            }
        }
        desk.carryOut(act.subject(), wanted);
        return wanted.grant() == null ? new Result(204, "closed") : new Result(200, "done");
    }

    private IdentityDesk.Change read(SharedAct act) {
        return json.readValue(act.content(), IdentityDesk.Change.class);
    }

    private static void add(List<Change> changes, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after) && !"null".equals(after)) {
            changes.add(new Change(what, "null".equals(before) ? null : before, after));
        }
    }

    private static String list(Collection<?> things) {
        return things.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String listOr(Collection<?> things, String ifEmpty) {
        return things.isEmpty() ? ifEmpty : list(things);
    }
}
