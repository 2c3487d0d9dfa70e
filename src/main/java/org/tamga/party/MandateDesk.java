package org.tamga.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.Caller;
import org.tamga.shared.TimeOrderedId;
import org.tamga.shared.Validity;

/** Where principals give mandates and either side ends them. */
@Component
public class MandateDesk {

    private static final Pattern PARTY = Pattern.compile("[A-Z]{2}[A-Z0-9]{1,15}");
    private static final Pattern PROCEDURE = Pattern.compile("[0-9A-Z]{2}");

    /**
     * A mandate as somebody wants to give it.
     *
     * @param principal  null for the only party of the caller
     * @param procedures null or empty for all
     */
    public record Order(@Nullable String principal, @Nullable String representative, Mandate.@Nullable Kind kind,
            @Nullable Set<String> procedures, @Nullable LocalDate from, @Nullable LocalDate to) {
    }

    private final MandateRegister register;

    MandateDesk(MandateRegister register) {
        this.register = register;
    }

    /** The caller's own: as principal, as representative, or as the one who gave them. */
    public List<Mandate> list(Caller caller) {
        return register.list(caller.parties(), caller.name());
    }

    /**
     * Gives a mandate. Who belongs to parties gives those of these alone.
     *
     * @throws MandateRefused with everything that is wrong with it
     */
    public Mandate give(Caller caller, Order order) {
        String principal = order.principal() == null && caller.parties().size() == 1 ? caller.parties().iterator().next()
                : order.principal();
        Set<String> procedures = order.procedures() == null ? Set.of() : order.procedures();
        List<String> faults = faults(caller, principal, procedures, order);
        if (!faults.isEmpty() || principal == null || order.representative() == null || order.kind() == null
                || order.from() == null) {
            throw new MandateRefused(faults);
        }
        Mandate mandate = new Mandate(TimeOrderedId.next(), order.representative(), principal, order.kind(), procedures,
                new Validity(order.from(), order.to()), caller.name(), null);
        return register.give(List.of(mandate)).stream().findFirst().orElseThrow(() -> new MandateRefused(
                List.of("from: the mandate from this day was revoked; a new one begins on another day")));
    }

    /**
     * Ends a mandate from today on: the principal revokes it, or the representative lays it down.
     *
     * @return empty if it is not the caller's
     */
    public Optional<Mandate> revoke(Caller caller, UUID id) {
        return register.find(id).filter(mandate -> isOf(caller, mandate)).flatMap(mandate -> {
            register.revoke(id, caller.name());
            return register.find(id);
        });
    }

    private static boolean isOf(Caller caller, Mandate mandate) {
        return caller.parties().contains(mandate.principal()) || caller.parties().contains(mandate.representative())
                || caller.name().equals(mandate.givenBy());
    }

    private static List<String> faults(Caller caller, @Nullable String principal, Set<String> procedures, Order order) {
        List<String> faults = new ArrayList<>();
        if (principal == null || !PARTY.matcher(principal).matches()) {
            faults.add("principal: an EORI or TIN is needed");
        } else if (!caller.parties().isEmpty() && !caller.parties().contains(principal)) {
            faults.add("principal: you may give mandates of %s alone"
                    .formatted(String.join(", ", caller.parties().stream().sorted().toList())));
        }
        String representative = order.representative();
        if (representative == null || !PARTY.matcher(representative).matches()) {
            faults.add("representative: an EORI or TIN is needed");
        } else if (representative.equals(principal)) {
            faults.add("representative: nobody represents himself");
        }
        if (order.kind() == null) {
            faults.add("kind: DIRECT or INDIRECT is needed");
        }
        procedures.stream().filter(each -> !PROCEDURE.matcher(each).matches())
                .forEach(each -> faults.add("procedures: %s is no requested procedure of two characters".formatted(each)));
        LocalDate from = order.from();
        if (from == null) {
            faults.add("from: the first day is needed");
        } else if (order.to() != null && order.to().isBefore(from)) {
            faults.add("to: the last day lies before the first");
        }
        return faults;
    }
}
