package org.tamga.portal.access;

import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.tamga.access.applications.Application;

/** An application, as it is typed. */
public record ApplicationForm(@Nullable String name, @Nullable String addresses, @Nullable Set<String> rights,
        @Nullable Boolean withoutSecret) {

    public static final ApplicationForm EMPTY = new ApplicationForm("", "", Set.of(), false);

    /** As the API takes it. */
    public record Body(String name, Set<String> redirectAddresses, Set<String> rights, boolean withoutSecret) {
    }

    public static ApplicationForm of(Application application) {
        return new ApplicationForm(application.name(), GrantForm.list(application.redirectAddresses()), application.rights(),
                application.withoutSecret());
    }

    public Body body() {
        return new Body(name == null ? "" : name.strip(), new TreeSet<>(GrantForm.words(addresses)),
                rights == null ? Set.of() : new TreeSet<>(rights), Boolean.TRUE.equals(withoutSecret));
    }

    public boolean has(String right) {
        return rights != null && rights.contains(right);
    }
}
