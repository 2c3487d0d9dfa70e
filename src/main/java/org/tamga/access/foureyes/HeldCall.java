package org.tamga.access.foureyes;

import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * A call that waits, without its body.
 *
 * @param size    of the body, bytes
 * @param sha256  of the body, hexadecimal
 */
public record HeldCall(String method, String path, @Nullable String query, @Nullable String contentType, int size,
        String sha256) {

    static HeldCall of(HttpServletRequest request, int size, String sha256) {
        return new HeldCall(request.getMethod(), request.getRequestURI(), request.getQueryString(), request.getContentType(),
                size, sha256);
    }

    /** As it was called. */
    public String line() {
        return method + " " + path + (query == null ? "" : "?" + query);
    }

    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put(HttpHeaders.ACCEPT, "application/json");
        headers.put(HttpHeaders.CONTENT_LENGTH, String.valueOf(size));
        if (contentType != null) {
            headers.put(HttpHeaders.CONTENT_TYPE, contentType);
        }
        return headers;
    }
}
