package org.tamga.access.web.administration;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.access.Role;
import org.tamga.access.rights.Right;
import org.tamga.access.rights.Rights;

/** Who may do what, for everybody to read. */
@RestController
class RightsController {

    /**
     * @param roles   empty if everybody has the right
     * @param persons whether it is for a person himself alone, and not for systems and applications
     */
    record RightView(String right, String text, List<Role> roles, boolean persons, List<String> calls, List<String> pages) {

        static RightView of(Right right) {
            return new RightView(right.right(), right.text(), right.roles().stream().sorted().toList(), right.persons(),
                    right.calls().stream().map(Right.Call::toString).toList(),
                    right.pages().stream().map(Right.Call::toString).toList());
        }
    }

    private final Rights rights;

    RightsController(Rights rights) {
        this.rights = rights;
    }

    /** In the order in which they are asked: the first whose call fits decides. */
    @GetMapping("/api/v1/rights")
    List<RightView> list() {
        return rights.list().stream().map(RightView::of).toList();
    }
}
