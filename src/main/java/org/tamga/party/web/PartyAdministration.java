package org.tamga.party.web;

import java.io.IOException;
import java.security.Principal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.party.PartyTables;
import org.tamga.party.PartyTables.Result;
import org.tamga.platform.UploadedText;

/** Puts traders, brokers, their authorisations and mandates on file. */
@RestController
@RequestMapping("/api/v1/admin")
class PartyAdministration {

    private final PartyTables tables;

    PartyAdministration(PartyTables tables) {
        this.tables = tables;
    }

    @PostMapping("/parties")
    Result loadParties(HttpServletRequest request, Principal who) throws IOException {
        return tables.loadParties(UploadedText.of(request), who.getName());
    }

    @PostMapping("/mandates")
    Result loadMandates(HttpServletRequest request, Principal who) throws IOException {
        return tables.loadMandates(UploadedText.of(request), who.getName());
    }

    @PostMapping("/authorisations")
    Result loadAuthorisations(HttpServletRequest request, Principal who) throws IOException {
        return tables.loadAuthorisations(UploadedText.of(request), who.getName());
    }
}
