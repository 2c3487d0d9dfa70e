package org.tamga.portal.access.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.IdentityDesk;
import org.tamga.access.IdentityFilter;
import org.tamga.access.NameTaken;
import org.tamga.access.Role;
import org.tamga.access.UnfitName;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permissions;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.portal.Wording;
import org.tamga.portal.access.GrantForm;
import org.tamga.portal.access.IdentityRow;
import org.tamga.portal.access.PermissionLine;

/** What the pages of persons and those of systems have in common. */
@Component
class IdentityViews {

    private static final int SHOWN = 25;

    private final Identities identities;
    private final IdentityDesk desk;
    private final SecondFactors factors;
    private final Permissions permissions;
    private final Applications applications;

    IdentityViews(Identities identities, IdentityDesk desk, SecondFactors factors, Permissions permissions,
            Applications applications) {
        this.desk = desk;
        this.identities = identities;
        this.factors = factors;
        this.permissions = permissions;
        this.applications = applications;
    }

    String list(Identity.Kind kind, String q, @Nullable Role role, @Nullable Boolean open, String after, Model page) {
        List<Identity> found = identities.list(new IdentityFilter(kind, q.strip(), role, open), after, SHOWN + 1);
        about(kind, page);
        page.addAttribute("rows", found.stream().limit(SHOWN).map(IdentityRow::of).toList());
        page.addAttribute("next", found.size() > SHOWN ? found.get(SHOWN - 1).name() : null);
        page.addAttribute("q", q.strip());
        page.addAttribute("role", role);
        page.addAttribute("open", open);
        page.addAttribute("after", after);
        return "identities";
    }

    /** Adds what is wrong with the name of somebody who is to be made. */
    void checkName(String name, Identity.Kind kind, List<String> faults) {
        try {
            desk.checkName(name, kind);
        } catch (NameTaken | UnfitName refused) {
            faults.add("Name: " + refused.getMessage() + ".");
        }
    }

    String ask(Identity.Kind kind, String name, GrantForm form, List<String> faults, Model page) {
        about(kind, page);
        page.addAttribute("name", name);
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        return "identity-new";
    }

    String show(Identity identity, GrantForm form, List<String> faults, Model page) {
        about(identity.kind(), page);
        page.addAttribute("row", IdentityRow.of(identity));
        page.addAttribute("isOpen", identity.open());
        page.addAttribute("temporary", identity.temporary());
        page.addAttribute("toldTo", identity.toldTo());
        page.addAttribute("form", form);
        page.addAttribute("faults", faults);
        page.addAttribute("factorSince", factors.findEnrolled(identity.name()).map(Wording::moment).orElse(null));
        page.addAttribute("permissions", permissions.listInForce(identity.name()).stream()
                .map(permission -> PermissionLine.of(permission, applications)).toList());
        return "identity";
    }

    void endPermission(String person, UUID id) {
        if (permissions.listInForce(person).stream().noneMatch(each -> each.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        permissions.end(id, "ended by an administrator");
    }

    private static void about(Identity.Kind kind, Model page) {
        page.addAttribute("person", kind == Identity.Kind.PERSON);
        page.addAttribute("path", kind == Identity.Kind.PERSON ? "/persons" : "/systems");
        page.addAttribute("allRoles", Role.values());
    }
}
