package org.tamga.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's API, called as one of its users. */
public final class Api {

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String url;
    private final String password;

    /** @throws Unclear if the address is none of a server */
    public Api(String url, String password) {
        if (!url.matches("https?://[^/\\s]+.*")) {
            throw new Unclear(url + " is no address of a server, such as http://localhost:8080");
        }
        this.url = url;
        this.password = password;
    }

    public JsonNode get(String user, String path) throws IOException, InterruptedException {
        return send(request(user, path).GET());
    }

    /** Waits for the answer rather than for the receipt alone. */
    public JsonNode post(String user, String path, String type, String body) throws IOException, InterruptedException {
        return send(request(user, path).header("Content-Type", type).header("Prefer", "wait=30")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String user, String path) {
        String credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Basic " + credentials);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(request.build());
        if (answer.statusCode() == 401) {
            throw new IOException("the server at " + url
                    + " does not know the password: start it with TAMGA_DEMO_PASSWORD, and set the same here");
        }
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + ": " + problem(answer.body()));
        }
        return json.readTree(answer.body());
    }

    private HttpResponse<String> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (ConnectException e) {
            throw Complaint.notReached(url, e);
        }
    }

    /** A problem (RFC 9457) in words, with every fault that it names; anything else as it came. */
    private String problem(String body) {
        try {
            JsonNode problem = json.readTree(body);
            if (problem.path("detail").isMissingNode()) {
                return body;
            }
            StringBuilder words = new StringBuilder(problem.path("detail").asString());
            problem.path("faults").forEach(fault -> words.append("; ").append(fault.path("field").asString()).append(' ')
                    .append(fault.path("reason").asString()));
            return words.toString();
        } catch (JacksonException e) {
            return body;
        }
    }
}
