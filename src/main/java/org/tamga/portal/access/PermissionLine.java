package org.tamga.portal.access;

import java.util.stream.Collectors;

import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permission;
import org.tamga.portal.Wording;

/** What a person lets an application do, in a table. */
public record PermissionLine(String id, String application, String person, String rights, String givenAt, String usedAt) {

    public static PermissionLine of(Permission permission, Applications applications) {
        return new PermissionLine(permission.id().toString(), permission.application(), permission.person(),
                permission.rights().stream().sorted().map(applications::text).collect(Collectors.joining("; ")),
                Wording.moment(permission.givenAt()), Wording.moment(permission.usedAt()));
    }
}
