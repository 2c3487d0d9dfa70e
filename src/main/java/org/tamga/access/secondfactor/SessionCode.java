package org.tamga.access.secondfactor;

import java.io.Serializable;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** What a session knows of its person's second factor. */
public final class SessionCode {

    /** The page that asks for a code. */
    public static final String ASK = "/second-factor";
    /** The page that lets a person begin. */
    public static final String ENROL = "/second-factor/begin";

    private static final String SHOWN = SessionCode.class.getName() + ".shown";
    private static final String TARGET = SessionCode.class.getName() + ".target";
    private static final String SECRET = SessionCode.class.getName() + ".secret";

    private record Shown(String person, Instant enrolledAt, Instant at) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    private SessionCode() {
    }

    /** Whether this person has shown a code of the factor that it has now. */
    public static boolean isShown(HttpServletRequest request, String person, SecondFactors factors) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(SHOWN) instanceof Shown shown && shown.person.equals(person)
                && factors.findEnrolled(person).filter(shown.enrolledAt::equals).isPresent();
    }

    /** Whether this person has done so a moment ago: who finds an open session changes nothing about the factor itself. */
    public static boolean isShownSince(HttpServletRequest request, String person, SecondFactors factors, Instant moment) {
        return isShown(request, person, factors) && request.getSession().getAttribute(SHOWN) instanceof Shown shown
                && shown.at.isAfter(moment);
    }

    public static void shown(HttpServletRequest request, String person, SecondFactors factors, Instant now) {
        request.changeSessionId();
        request.getSession().setAttribute(SHOWN, new Shown(person, factors.findEnrolled(person).orElseThrow(), now));
    }

    /** Where the person wanted to go before it was asked. */
    public static void keepTarget(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            keepTarget(request, request.getRequestURI()
                    + (request.getQueryString() == null ? "" : "?" + request.getQueryString()));
        }
    }

    public static void keepTarget(HttpServletRequest request, String path) {
        request.getSession().setAttribute(TARGET, path);
    }

    public static String takeTarget(HttpServletRequest request) {
        Object target = request.getSession().getAttribute(TARGET);
        request.getSession().removeAttribute(TARGET);
        return target instanceof String path ? path : "/";
    }

    /** A secret that the person has been shown and has not used yet. */
    public static byte @Nullable [] secret(HttpServletRequest request) {
        return request.getSession().getAttribute(SECRET) instanceof byte[] secret ? secret : null;
    }

    public static void keepSecret(HttpServletRequest request, byte @Nullable [] secret) {
        request.getSession().setAttribute(SECRET, secret);
    }
}
