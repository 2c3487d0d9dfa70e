package org.tamga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person with a browser that keeps cookies, fills forms in, and follows no address by itself. */
public final class Surfer {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** @param next where the answer leads on to; empty if nowhere */
    public record Page(int status, String body, String next) {
    }

    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String server;

    public Surfer(int port) {
        this.server = "http://127.0.0.1:" + port;
    }

    /** @param address of a page, with the server or without */
    public Page visit(String address) {
        return send(HttpRequest.newBuilder(uri(address)).header("Accept", "text/html").GET());
    }

    /** Sends the form that stands on a page. */
    public Page submit(String pageWithForm, String address, Map<String, String> fields) {
        Matcher csrf = CSRF.matcher(visit(pageWithForm).body());
        if (!csrf.find()) {
            throw new IllegalStateException("no form on " + pageWithForm);
        }
        return post(address, fields(fields) + "&_csrf=" + encoded(csrf.group(1)));
    }

    public Page post(String address, String form) {
        return send(HttpRequest.newBuilder(uri(address)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** @return where it leads to */
    public String signIn(String name) {
        return submit("/sign-in", "/sign-in", Map.of("username", name, "password", ServerTest.PASSWORD)).next();
    }

    public static String fields(Map<String, String> fields) {
        return fields.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private URI uri(String address) {
        return URI.create(address.startsWith("/") ? server + address : address);
    }

    private Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Page(answer.statusCode(), answer.body(), answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
