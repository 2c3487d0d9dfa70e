package org.tamga.platform;

import java.net.URI;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Problem answers (RFC 9457) of one form: {@code type} is {@code urn:tamga:problem:<code>}, stable for software. */
public final class Problems {

    private Problems() {
    }

    /**
     * @param code   names the kind of problem: words joined by hyphens
     * @param title  the same for every problem of the kind
     * @param detail what is special about this one, for a person; never a payload or a secret
     */
    public static ProblemDetail of(HttpStatusCode status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:tamga:problem:" + code));
        problem.setTitle(title);
        return problem;
    }
}
