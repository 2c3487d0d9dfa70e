package org.tamga.clearance.web;

import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.tamga.clearance.Cases;
import org.tamga.declaration.DeclarationVersion;
import org.tamga.shared.Mrn;

/** Who may look at a declaration: its sender, and the administration. To everybody else it does not exist. */
@Component
class CaseAccess {

    private static final Set<String> ADMINISTRATION = Set.of("ROLE_OFFICER", "ROLE_ADMIN", "ROLE_AGENCY", "ROLE_TAX");

    private final Cases cases;

    CaseAccess(Cases cases) {
        this.cases = cases;
    }

    boolean maySee(String sender) {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && (sender.equals(caller.getName())
                || caller.getAuthorities().stream().map(GrantedAuthority::getAuthority).anyMatch(ADMINISTRATION::contains));
    }

    /** The number, if there is such a declaration and the caller may see it. @throws ResponseStatusException 404 otherwise */
    Mrn visible(String text) {
        if (Mrn.isValid(text)) {
            Mrn mrn = Mrn.of(text);
            if (cases.findVersion(mrn, null).map(DeclarationVersion::sender).filter(this::maySee).isPresent()) {
                return mrn;
            }
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no declaration " + text);
    }
}
