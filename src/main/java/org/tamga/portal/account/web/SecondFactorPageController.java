package org.tamga.portal.account.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tamga.access.Caller;
import org.tamga.access.Callers;
import org.tamga.access.Identities;
import org.tamga.access.secondfactor.Base32;
import org.tamga.access.secondfactor.CodeDoor;
import org.tamga.access.secondfactor.SecondFactors;
import org.tamga.access.secondfactor.SessionCode;
import org.tamga.portal.account.QrPicture;
import org.tamga.portal.web.Visitor;

/** A person's second factor: to begin to have one, to show a code of it, to have it no more. */
@Controller
@RequestMapping("/second-factor")
class SecondFactorPageController {

    private static final String NOT_RIGHT = "That is not the code of now, or it was used already. Wait for the next one.";
    private static final Duration MOMENT = Duration.ofMinutes(5);
    private static final String TOO_MANY = "Too many codes were wrong. Try again later, or ask an administrator.";

    private final SecondFactors factors;
    private final CodeDoor door;
    private final Callers callers;
    private final Identities identities;
    private final Visitor visitor;
    private final Clock clock;

    SecondFactorPageController(SecondFactors factors, CodeDoor door, Callers callers, Identities identities, Visitor visitor,
            Clock clock) {
        this.clock = clock;
        this.factors = factors;
        this.door = door;
        this.callers = callers;
        this.identities = identities;
        this.visitor = visitor;
    }

    /** Who is known here and has signed in; others have no second factor of ours. */
    @ModelAttribute("person")
    Caller person() {
        Caller caller = callers.current();
        if (!visitor.isSignedIn() || identities.find(caller.name()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return caller;
    }

    @GetMapping
    String ask(@ModelAttribute("person") Caller person) {
        return factors.findEnrolled(person.name()).isPresent() ? "second-factor" : "redirect:" + SessionCode.ENROL;
    }

    @PostMapping
    String show(@ModelAttribute("person") Caller person, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request, Model page) {
        CodeDoor.Answer answer = door.show(person.name(), code, request.getRemoteAddr(), "POST " + SessionCode.ASK);
        if (answer != CodeDoor.Answer.RIGHT) {
            page.addAttribute("refusal", answer == CodeDoor.Answer.WRONG ? NOT_RIGHT : TOO_MANY);
            return "second-factor";
        }
        SessionCode.shown(request, person.name(), factors, clock.instant());
        return "redirect:" + SessionCode.takeTarget(request);
    }

    @GetMapping("/begin")
    String begin(@ModelAttribute("person") Caller person, HttpServletRequest request, Model page) {
        if (mustShowFirst(person, request)) {
            return ask(request, SessionCode.ENROL);
        }
        byte[] secret = SessionCode.secret(request);
        return offer(person, secret == null ? factors.newSecret() : secret, request, page);
    }

    @PostMapping("/begin")
    String enrol(@ModelAttribute("person") Caller person, @RequestParam(defaultValue = "") String code,
            HttpServletRequest request, Model page) {
        byte[] secret = SessionCode.secret(request);
        if (secret == null || mustShowFirst(person, request)) {
            return "redirect:" + SessionCode.ENROL;
        }
        List<String> codes = factors.enrol(person.name(), secret, code);
        if (codes.isEmpty()) {
            page.addAttribute("refusal", "That is not the code that your app shows now. Is the clock of your phone right?");
            return offer(person, secret, request, page);
        }
        SessionCode.keepSecret(request, null);
        SessionCode.shown(request, person.name(), factors, clock.instant());
        page.addAttribute("codes", codes);
        page.addAttribute("target", SessionCode.takeTarget(request));
        return "second-factor-codes";
    }

    @PostMapping("/remove")
    String remove(@ModelAttribute("person") Caller person, HttpServletRequest request, RedirectAttributes after) {
        if (factors.isRequired(person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (mustShowFirst(person, request)) {
            return ask(request, "/permissions");
        }
        factors.remove(person.name());
        after.addFlashAttribute("done", "From now on your password is enough.");
        return "redirect:/permissions";
    }

    /** Who has one already replaces it, or does without, only after a code of it a moment ago. */
    private boolean mustShowFirst(Caller person, HttpServletRequest request) {
        return factors.findEnrolled(person.name()).isPresent()
                && !SessionCode.isShownSince(request, person.name(), factors, clock.instant().minus(MOMENT));
    }

    private static String ask(HttpServletRequest request, String target) {
        SessionCode.keepTarget(request, target);
        return "redirect:" + SessionCode.ASK;
    }

    private String offer(Caller person, byte[] secret, HttpServletRequest request, Model page) {
        SessionCode.keepSecret(request, secret);
        String text = Base32.encode(secret);
        page.addAttribute("secret", text.replaceAll("(.{4})(?=.)", "$1 "));
        page.addAttribute("picture", QrPicture.of("otpauth://totp/Tamga:%s?secret=%s&issuer=Tamga".formatted(
                URLEncoder.encode(person.name(), StandardCharsets.UTF_8).replace("+", "%20"), text)));
        page.addAttribute("required", factors.isRequired(person));
        return "second-factor-begin";
    }
}
