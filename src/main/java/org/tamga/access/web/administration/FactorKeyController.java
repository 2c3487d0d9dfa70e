package org.tamga.access.web.administration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.secondfactor.FactorLocks;

/** The key that locks the secrets of second factors, for the administrator. */
@RestController
class FactorKeyController {

    private final FactorLocks locks;

    FactorKeyController(FactorLocks locks) {
        this.locks = locks;
    }

    /** Locks them all under a new key; the old one is forgotten within an hour. Nobody notices anything. */
    @PostMapping("/api/v1/admin/second-factors/keys/rotate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rotate() {
        if (locks.isConfigured()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT,
                    "the keys are those of TAMGA_FACTOR_KEYS: put a new one in front there, and start the servers anew");
        }
        locks.rotate();
    }
}
