package org.tamga.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page knows. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Visitor visitor;

    PageModel(Visitor visitor) {
        this.visitor = visitor;
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return visitor;
    }
}
