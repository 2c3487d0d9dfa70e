package org.tamga.portal.account;

import java.util.List;

import org.tamga.access.applications.Application;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.Permission;
import org.tamga.portal.Wording;

/** What a person lets an application do, in words. */
public record PermissionRow(String id, String application, List<ConsentPage.RightRow> rights, String givenAt, String usedAt) {

    public static PermissionRow of(Permission permission, Applications applications) {
        String name = applications.find(permission.application()).map(Application::name).orElse(permission.application());
        return new PermissionRow(permission.id().toString(), name,
                ConsentPage.RightRow.of(permission.rights(), applications), Wording.moment(permission.givenAt()),
                Wording.moment(permission.usedAt()));
    }
}
