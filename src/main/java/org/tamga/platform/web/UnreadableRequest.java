package org.tamga.platform.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.tamga.platform.Problems;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Says where a request is not of its form, and what is wanted there; never the values that were sent. */
final class UnreadableRequest {

    private static final String UNKNOWN = "a value or the body is not of the form that this call takes";

    private static final int LONGEST_PLACE = 200;

    private UnreadableRequest() {
    }

    static ProblemDetail problem(Exception cause) {
        return switch (cause) {
            case MethodArgumentTypeMismatchException parameter ->
                at(parameter.getName(), wanted(parameter.getRequiredType()), null);
            case TypeMismatchException value ->
                at(String.valueOf(value.getPropertyName()), wanted(value.getRequiredType()), null);
            case HttpMessageNotReadableException body when body.getCause() instanceof JacksonException json -> at(json);
            default -> of(UNKNOWN);
        };
    }

    private static ProblemDetail at(JacksonException json) {
        if (json instanceof PropertyBindingException unknown) {
            return says(cut(place(unknown)), "there is no such field here" + known(unknown.getKnownPropertyIds()),
                    unknown.getLocation());
        }
        if (json instanceof MismatchedInputException value && !value.getPath().isEmpty()) {
            return at(place(value), wanted(value.getTargetType()), value.getLocation());
        }
        return json.getPath().isEmpty() ? at("the body", "JSON as this call takes it", json.getLocation())
                : at(place(json), "JSON as this call takes it", json.getLocation());
    }

    private static ProblemDetail at(String place, String wanted, @Nullable TokenStreamLocation location) {
        return says(place, wanted + " is wanted here", location);
    }

    private static ProblemDetail says(String place, String what, @Nullable TokenStreamLocation location) {
        ProblemDetail problem = of(place + ": " + what);
        problem.setProperty("location", place);
        if (location != null && location.getLineNr() > 0) {
            problem.setProperty("line", location.getLineNr());
            problem.setProperty("column", location.getColumnNr());
        }
        return problem;
    }

    private static ProblemDetail of(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, "unreadable-request", "The request cannot be read", detail);
    }

    /** As {@code lines[0].value}. */
    private static String place(JacksonException json) {
        String path = json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static String known(@Nullable Collection<Object> fields) {
        return fields == null || fields.isEmpty() ? ""
                : "; there are " + fields.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    }

    /** The name of a field that nobody knows may be as long as the body. */
    private static String cut(String place) {
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE) + "…";
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "another form";
        }
        if (type.isEnum()) {
            return "one of " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
        }
        if (type == BigDecimal.class || Number.class.isAssignableFrom(type) || type == int.class || type == long.class) {
            return "a number";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type == String.class ? "a text"
                : type == boolean.class || type == Boolean.class ? "true or false"
                        : type == LocalDate.class ? "a day such as 2026-01-31"
                                : type == Instant.class ? "a moment such as 2026-01-31T12:00:00Z"
                                        : type == UUID.class ? "a UUID" : "an object";
    }
}
