package org.tamga.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

/**
 * What the description of the API calls the forms of answers and requests. Of two with one name it would show only one, at both
 * places: what is called as many things are, {@code Result} or {@code Line}, is named after what it belongs to.
 */
final class FormNames extends TypeNameResolver {

    private static final String SAYS_ITSELF = "View";

    @Override
    protected String getNameOfClass(Class<?> form) {
        return of(form);
    }

    static String of(Class<?> form) {
        Class<?> owner = form.getEnclosingClass();
        String name = form.getSimpleName();
        return owner == null || name.endsWith(SAYS_ITSELF) ? name
                : of(owner).replaceFirst("(Controller|Views?)$", "") + name;
    }
}
