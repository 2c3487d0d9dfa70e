package org.tamga.access;

import java.net.URI;

/** What a browser may load and send for a page of ours: nothing that is not ours. */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    private static final String FORMS = "form-action 'self'";
    public static final String USUAL = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; " + FORMS + "; frame-ancestors 'none'; "
            + "base-uri 'none'";

    private ContentPolicy() {
    }

    /** For a page whose form leads on to an address elsewhere: browsers hold a form to where it ends. */
    public static String whoseFormsLeadTo(URI elsewhere) {
        String origin = elsewhere.getHost() == null ? elsewhere.getScheme() + ":"
                : elsewhere.getScheme() + "://" + elsewhere.getRawAuthority();
        return USUAL.replace(FORMS, FORMS + " " + origin);
    }
}
