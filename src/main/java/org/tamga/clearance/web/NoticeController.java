package org.tamga.clearance.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.clearance.NoticeOffice;
import org.tamga.clearance.web.Views.NoticeView;
import org.tamga.mailroom.NoticeBoard;

/** The notices about a declaration. */
@RestController
@RequestMapping("/api/v1/declarations/{mrn}/notices")
class NoticeController {

    private final NoticeBoard board;
    private final NoticeOffice office;
    private final CaseAccess access;

    NoticeController(NoticeBoard board, NoticeOffice office, CaseAccess access) {
        this.board = board;
        this.office = office;
        this.access = access;
    }

    /** Oldest first. */
    @GetMapping
    List<NoticeView> list(@PathVariable String mrn) {
        return board.list(access.visible(mrn)).stream().map(NoticeView::of).toList();
    }

    /** The notice as JSON. */
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> json(@PathVariable String mrn, @PathVariable UUID id) {
        return office.findJson(access.visible(mrn), id).orElseThrow(() -> absent(id));
    }

    /** The notice as a response of the WCO Data Model. */
    @GetMapping(path = "/{id}", produces = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    String xml(@PathVariable String mrn, @PathVariable UUID id) {
        return office.findXml(access.visible(mrn), id).orElseThrow(() -> absent(id));
    }

    private static ResponseStatusException absent(UUID id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no notice " + id);
    }
}
