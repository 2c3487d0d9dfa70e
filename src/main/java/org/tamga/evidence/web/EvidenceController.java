package org.tamga.evidence.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.evidence.Evidence;
import org.tamga.evidence.audit.Audit;
import org.tamga.evidence.merkle.Hash;
import org.tamga.evidence.signing.SigningKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log: heads and keys for everybody, since they say nothing about anybody; the audit for administrators. */
@RestController
@RequestMapping("/api/v1")
class EvidenceController {

    private static final int MOST_HEADS = 1000;

    /** @param path Base64 hashes (RFC 9162, section 2.1.4.2) */
    record GrowthView(HeadView earlier, HeadView later, List<String> path) {
    }

    /** A JWK set (RFC 7517). */
    record KeysView(List<JsonNode> keys) {
    }

    private final Evidence evidence;
    private final Audit audit;
    private final SigningKeys keys;
    private final JsonMapper json;

    EvidenceController(Evidence evidence, Audit audit, SigningKeys keys, JsonMapper json) {
        this.evidence = evidence;
        this.audit = audit;
        this.keys = keys;
        this.json = json;
    }

    /** What the log is now. */
    @GetMapping("/evidence/head")
    HeadView head() {
        return evidence.findHead().map(HeadView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing has been sealed yet"));
    }

    /** What the log was, smallest first. */
    @GetMapping("/evidence/heads")
    List<HeadView> heads(@RequestParam(defaultValue = "0") long above, @RequestParam(defaultValue = "100") int limit) {
        return evidence.listHeads(above, Math.clamp(limit, 1, MOST_HEADS)).stream().map(HeadView::of).toList();
    }

    /** Proof that the log of the second size begins with that of the first, unchanged. Both must be sizes of heads. */
    @GetMapping("/evidence/growth")
    GrowthView growth(@RequestParam long first, @RequestParam long second) {
        return evidence.proveGrowth(first, second)
                .map(proof -> new GrowthView(HeadView.of(proof.earlier()), HeadView.of(proof.later()),
                        proof.path().stream().map(Hash::toString).toList()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                        "there are no heads of these sizes, the first not above the second"));
    }

    /** The keys that have signed receipts and heads, also those that are retired. */
    @GetMapping("/evidence/keys")
    KeysView keys() {
        return new KeysView(keys.listPublished().stream().map(key -> json.readTree(key.publicKey())).toList());
    }

    /** Reads the whole log and all rows that it vouches for, and names those that were changed. */
    @PostMapping("/admin/evidence/audits")
    Audit.Report audit() {
        return audit.run(count -> {
        });
    }

    /** Lets this server sign with a new key from now on. */
    @PostMapping("/admin/evidence/keys/rotate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        keys.rotate();
    }
}
