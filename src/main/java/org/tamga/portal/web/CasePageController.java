package org.tamga.portal.web;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.clearance.Cases;
import org.tamga.clearance.model.Case;
import org.tamga.mailroom.Mailroom;
import org.tamga.mailroom.Outcome;
import org.tamga.portal.CasePage;
import org.tamga.shared.Finding;
import org.tamga.shared.Mrn;

/** The page of one declaration. */
@Controller
class CasePageController {

    private final Cases cases;
    private final Mailroom mailroom;
    private final Visitor visitor;

    CasePageController(Cases cases, Mailroom mailroom, Visitor visitor) {
        this.cases = cases;
        this.mailroom = mailroom;
        this.visitor = visitor;
    }

    @GetMapping("/cases/{mrn}")
    String show(@PathVariable String mrn, Model page) {
        Case found = (Mrn.isValid(mrn) ? cases.find(Mrn.of(mrn)) : java.util.Optional.<Case>empty())
                .filter(each -> visitor.maySee(each.version()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Finding> findings = mailroom.findOutcome(found.version().conversation()).map(Outcome::findings).orElse(List.of());
        page.addAttribute("view", CasePage.of(found, findings));
        return "case";
    }
}
