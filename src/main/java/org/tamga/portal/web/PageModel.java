package org.tamga.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.tamga.mailroom.outage.Outage;
import org.tamga.mailroom.outage.Outages;

/** What every page knows. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {

    private final Visitor visitor;
    private final Outages outages;

    PageModel(Visitor visitor, Outages outages) {
        this.visitor = visitor;
        this.outages = outages;
    }

    @ModelAttribute("visitor")
    Visitor visitor() {
        return visitor;
    }

    /** The maintenance that lasts; null if there is none. */
    @ModelAttribute("maintenance")
    @Nullable
    Outage maintenance() {
        return outages.findMaintenance().orElse(null);
    }
}
