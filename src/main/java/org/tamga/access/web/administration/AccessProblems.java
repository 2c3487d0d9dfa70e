package org.tamga.access.web.administration;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tamga.access.NameTaken;
import org.tamga.access.UnfitName;
import org.tamga.access.UnfitPassword;
import org.tamga.access.applications.ApplicationRefused;
import org.tamga.platform.Problems;

/** Why nobody is made like this, as problems. */
@RestControllerAdvice(basePackageClasses = AccessProblems.class)
class AccessProblems {

    @ExceptionHandler
    ProblemDetail taken(NameTaken taken) {
        return Problems.of(HttpStatus.CONFLICT, "name-taken", "The name is taken", String.valueOf(taken.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitName unfit) {
        return Problems.of(HttpStatus.BAD_REQUEST, "name", "No such name", String.valueOf(unfit.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail unfit(UnfitPassword unfit) {
        return Problems.of(HttpStatus.BAD_REQUEST, "password", "No such password", String.valueOf(unfit.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(ApplicationRefused refused) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "application",
                "The application is not registered", String.valueOf(refused.getMessage()));
        problem.setProperty("faults", refused.faults());
        return problem;
    }
}
