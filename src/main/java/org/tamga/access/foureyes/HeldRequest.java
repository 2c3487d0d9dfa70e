package org.tamga.access.foureyes;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A call that waited, as the application sees it when it is done: what was sent then, in the name of who sent it. */
final class HeldRequest extends HttpServletRequestWrapper {

    /** Marks a call that a second person has confirmed. */
    static final String CONFIRMED = HeldRequest.class.getName() + ".confirmed";

    private final HeldCall call;
    private final byte[] body;
    private final String by;
    private final Map<String, String> headers;
    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final Map<String, Object> attributes = new HashMap<>(Map.of(CONFIRMED, true));

    HeldRequest(HttpServletRequest confirmation, HeldCall call, byte[] body, String by) {
        super(confirmation);
        this.call = call;
        this.body = body;
        this.by = by;
        this.headers = call.headers();
        MultiValueMap<String, String> query = call.query() == null ? new LinkedMultiValueMap<>()
                : UriComponentsBuilder.newInstance().query(call.query()).build().getQueryParams();
        query.forEach((name, values) -> parameters.put(decoded(name),
                values.stream().map(value -> value == null ? "" : decoded(value)).toArray(String[]::new)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return call.method();
    }

    @Override
    public String getRequestURI() {
        return call.path();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(call.path());
    }

    @Override
    public String getServletPath() {
        return call.path().substring(getContextPath().length());
    }

    @Override
    public @Nullable String getPathInfo() {
        return null;
    }

    @Override
    public @Nullable String getQueryString() {
        return call.query();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = headers.get(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public @Nullable String getContentType() {
        return call.contentType();
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public ServletInputStream getInputStream() {
        return new HeldBytes(body);
    }

    @Override
    public Principal getUserPrincipal() {
        return () -> by;
    }

    @Override
    public String getRemoteUser() {
        return by;
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(List.copyOf(attributes.keySet()));
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
