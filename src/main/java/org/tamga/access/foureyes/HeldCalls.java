package org.tamga.access.foureyes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.tamga.platform.MalformedUpload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps calls of administration until they are confirmed, and makes them then, with the bytes that were sent. */
@Component
public class HeldCalls implements Deed {

    private static final Logger log = LoggerFactory.getLogger(HeldCalls.class);
    private static final int MOST_BYTES = 64 << 20;

    private final ActKinds kinds;
    private final FourEyes fourEyes;
    private final SharedActStore store;
    private final ObjectProvider<DispatcherServlet> application;
    private final JsonMapper json;

    HeldCalls(ActKinds kinds, FourEyes fourEyes, SharedActStore store, ObjectProvider<DispatcherServlet> application,
            JsonMapper json) {
        this.kinds = kinds;
        this.fourEyes = fourEyes;
        this.store = store;
        this.application = application;
        this.json = json;
    }

    /** Whether a second person has confirmed this call already. */
    public boolean isConfirmed(HttpServletRequest request) {
        return request.getAttribute(HeldRequest.CONFIRMED) != null;
    }

    /** @throws MalformedUpload if it is too large to be kept */
    public SharedAct hold(ActKind kind, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new MalformedUpload("what waits for a second person has at most " + MOST_BYTES + " bytes");
        }
        return hold(kind.act(), HeldCall.of(request, body.length, sha256(body)), body, request.getRemoteUser());
    }

    /**
     * Holds what somebody does on a page, as the call of the API that does the same.
     *
     * @param query with the parameters of the call, encoded; null for none
     * @param body  sent as JSON
     */
    public SharedAct hold(String act, String path, @Nullable String query, Object body, String by) {
        byte[] bytes = json.writeValueAsBytes(body);
        return hold(act, new HeldCall("POST", path, query, MediaType.APPLICATION_JSON_VALUE, bytes.length, sha256(bytes)),
                bytes,
                by);
    }

    private SharedAct hold(String act, HeldCall call, byte[] body, String by) {
        return fourEyes.proposeCall(act, call.line(), json.writeValueAsString(call), body, by);
    }

    /**
     * For a page, which does the same as a call of the API does: holds that call, if it needs a second person.
     *
     * @param body           as JSON; empty for none
     * @param thereIsAnother as in {@link FourEyes#needs}
     * @return what has to be confirmed; empty if the page does it
     */
    public Optional<SharedAct> hold(String method, String path, String body, String by, BooleanSupplier thereIsAnother) {
        return kinds.findNeeded(method, path).filter(kind -> fourEyes.needs(kind.act(), thereIsAnother)).map(kind -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            HeldCall call = new HeldCall(method, path, null, bytes.length == 0 ? null : "application/json", bytes.length,
                    sha256(bytes));
            return fourEyes.proposeCall(kind.act(), call.line(), json.writeValueAsString(call), bytes, by);
        });
    }

    @Override
    public boolean does(String action) {
        return kinds.list().stream().anyMatch(kind -> kind.act().equals(action) && !kind.calls().isEmpty());
    }

    @Override
    public List<Change> changes(SharedAct act) {
        HeldCall call = call(act);
        List<Change> changes = new ArrayList<>(List.of(new Change("call", null, call.line())));
        if (call.size() > 0) {
            changes.add(new Change("content", null,
                    "%,d bytes, SHA-256 %s".formatted(call.size(), call.sha256())));
        }
        return changes;
    }

    /** The bytes that were sent with the call, if the act is one. */
    public byte[] body(SharedAct act) {
        return store.body(act.id());
    }

    public HeldCall call(SharedAct act) {
        return json.readValue(act.content(), HeldCall.class);
    }

    /** Only while a confirmation is being answered. */
    @Override
    public Result carryOut(SharedAct act) {
        ServletRequestAttributes confirmation = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        HeldRequest request = new HeldRequest(confirmation.getRequest(), call(act), store.body(act.id()), act.proposedBy());
        KeptAnswer answer = new KeptAnswer(Objects.requireNonNull(confirmation.getResponse()));
        try {
            application.getObject().service(request, answer);
            return new Result(answer.getStatus(), words(answer.text()));
        } catch (ServletException | IOException | RuntimeException e) {
            log.error("{} was confirmed and failed", act, e);
            return new Result(HttpStatus.INTERNAL_SERVER_ERROR.value(), "it failed; the log of the server says why");
        }
    }

    /** A problem in its own words, anything else as it is. */
    private String words(String answer) {
        try {
            JsonNode detail = answer.isEmpty() ? null : json.readTree(answer).path("detail");
            return detail == null || detail.isMissingNode() ? answer : detail.asString();
        } catch (JacksonException notJson) {
            return answer;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
