package org.tamga.portal.account;

import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.tamga.access.applications.Application;
import org.tamga.access.applications.Applications;
import org.tamga.access.applications.PermissionRequest;

/**
 * What an application asks a person for.
 *
 * @param returnsTo where the person is sent back to, as far as a person has to look at it
 */
public record ConsentPage(String application, String name, String returnsTo, List<RightRow> rights) {

    /** One right, in words. */
    public record RightRow(String right, String text) {

        static List<RightRow> of(Collection<String> rights, Applications applications) {
            return rights.stream().map(right -> new RightRow(right, applications.text(right)))
                    .sorted(Comparator.comparing(RightRow::text)).toList();
        }
    }

    public static ConsentPage of(Application application, PermissionRequest request, Applications applications) {
        URI address = URI.create(request.redirectAddress());
        return new ConsentPage(application.id(), application.name(),
                address.getHost() == null ? "an app on this device" : address.getHost(),
                RightRow.of(request.rights(), applications));
    }
}
