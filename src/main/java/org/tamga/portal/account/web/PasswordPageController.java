package org.tamga.portal.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.access.Callers;
import org.tamga.access.Identities;
import org.tamga.access.Identity;
import org.tamga.access.OwnPassword;
import org.tamga.access.UnfitPassword;
import org.tamga.portal.web.Visitor;

/** A person chooses another password. */
@Controller
@RequestMapping("/password")
class PasswordPageController {

    private final OwnPassword own;
    private final Callers callers;
    private final Identities identities;
    private final Visitor visitor;

    PasswordPageController(OwnPassword own, Callers callers, Identities identities, Visitor visitor) {
        this.own = own;
        this.callers = callers;
        this.identities = identities;
        this.visitor = visitor;
    }

    @GetMapping
    String ask(Model page) {
        page.addAttribute("temporary", person().temporary());
        return "password";
    }

    /** The session ends with the old password: the new one is tried at once. */
    @PostMapping
    String change(@RequestParam(defaultValue = "") String present, @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again, HttpServletRequest request, Model page) {
        Identity person = person();
        try {
            if (!next.equals(again)) {
                page.addAttribute("refusal", "The new password was not typed twice alike.");
                return ask(page);
            }
            own.change(person.name(), present, next, request.getRemoteAddr());
        } catch (UnfitPassword refused) {
            page.addAttribute("refusal", "It stays as it is: " + refused.getMessage() + ".");
            return ask(page);
        }
        request.getSession().invalidate();
        return "redirect:/sign-in?changed";
    }

    /** Who is known here and has signed in; others have no password of ours. */
    private Identity person() {
        return identities.find(callers.current().name()).filter(known -> visitor.isSignedIn() && known.isPerson())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
