package org.tamga.access.web.administration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.tokens.OwnIssuer;
import org.tamga.access.tokens.OwnTokens;

/** The key that signs tokens, for the administrator. */
@RestController
@OwnIssuer
class TokenKeyController {

    private final OwnTokens tokens;

    TokenKeyController(OwnTokens tokens) {
        this.tokens = tokens;
    }

    /** Lets this server sign tokens with a new key from now on; those under the old one stay valid until they expire. */
    @PostMapping("/api/v1/admin/tokens/keys/rotate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        tokens.rotateKey();
    }
}
