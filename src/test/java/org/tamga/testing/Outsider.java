package org.tamga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside the server, who knows its address, a name, a password, and the public API, and nothing else. */
public final class Outsider {

    private static final String WAIT_SECONDS = "wait=10";
    private static final int MOST_WAITS = 6;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String server;
    private final @Nullable String authorisation;
    private final String[] more;

    public Outsider(int port, String name) {
        this("http://127.0.0.1:" + port, "Basic " + Base64.getEncoder()
                .encodeToString((name + ":" + ServerTest.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }

    private Outsider(String server, @Nullable String authorisation) {
        this(server, authorisation, new String[0]);
    }

    private Outsider(String server, @Nullable String authorisation, String[] more) {
        this.server = server;
        this.authorisation = authorisation;
        this.more = more;
    }

    /** Somebody who says no name. */
    public static Outsider unnamed(int port) {
        return new Outsider("http://127.0.0.1:" + port, null);
    }

    /** Somebody who has a token. */
    public static Outsider withToken(int port, String token) {
        return new Outsider("http://127.0.0.1:" + port, "Bearer " + token);
    }

    /** Software that shows its name and secret. */
    public static Outsider withSecret(int port, String name, String secret) {
        return new Outsider("http://127.0.0.1:" + port, "Basic "
                + Base64.getEncoder().encodeToString((name + ":" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    /** A token for the secret of a system. */
    public static String token(int port, String system, String secret) {
        return withSecret(port, system, secret)
                .post("/oauth2/token", "application/x-www-form-urlencoded", "grant_type=client_credentials").succeeded().json()
                .path("access_token").asString();
    }

    /** The same, who says something more with each call. */
    public Outsider with(String header, String value) {
        return new Outsider(server, authorisation, new String[]{header, value});
    }

    /** What the server said. */
    public record Answer(int status, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** @throws IllegalStateException if the server refused */
        public Answer succeeded() {
            if (status >= 300) {
                throw new IllegalStateException("HTTP " + status + ": " + body);
            }
            return this;
        }
    }

    /** Sends a message and waits until it is settled, for as long as that takes. */
    public Answer lodge(byte[] message) {
        Answer answer = send(request("/api/v1/declarations").header("Prefer", WAIT_SECONDS)
                .header("Content-Type", "application/xml").POST(HttpRequest.BodyPublishers.ofByteArray(message)));
        return answer.status() == 202 ? await(answer.json().path("conversationId").asString()) : answer;
    }

    /** The server itself waits, for as long as it is asked to. */
    private Answer await(String conversation) {
        for (int i = 0; i < MOST_WAITS; i++) {
            Answer answer = send(request("/api/v1/conversations/" + conversation).header("Prefer", WAIT_SECONDS).GET())
                    .succeeded();
            if (!answer.json().path("state").asString().equals("RECEIVED")) {
                return answer;
            }
        }
        throw new IllegalStateException("no answer in conversation " + conversation);
    }

    public Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** A page, as a browser asks for it. */
    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    public Answer post(String path, String contentType, byte[] body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    public Answer post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public Answer put(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Uploads a table of a pack, parties, authorisations or accounts. */
    public Answer upload(String path, String csv) {
        return post("/api/v1/admin/" + path, "text/csv", csv);
    }

    /** Every notice about a declaration as XML, oldest first. */
    public List<String> noticesAsXml(String mrn) {
        List<String> notices = new ArrayList<>();
        String path = "/api/v1/declarations/" + mrn + "/notices";
        for (JsonNode notice : get(path).succeeded().json()) {
            notices.add(send(request(path + "/" + notice.path("id").asString()).header("Accept", "application/xml").GET())
                    .succeeded().body());
        }
        return notices;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path));
        if (more.length > 0) {
            request.headers(more);
        }
        return authorisation == null ? request : request.header("Authorization", authorisation);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
