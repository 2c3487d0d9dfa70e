package org.tamga.access;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tamga.access.limits.SignInLimits;

/** Lets a person choose another password, and says which passwords there can be. */
@Component
public class OwnPassword {

    private static final int SHORTEST = 12;
    /** Bytes: bcrypt looks at no more. */
    private static final int LONGEST = 72;

    private final Identities identities;
    private final SignInLimits limits;

    OwnPassword(Identities identities, SignInLimits limits) {
        this.identities = identities;
        this.limits = limits;
    }

    /**
     * From now on the new one is right, and every session under the old one is over.
     *
     * @param present that of now, since an open session is not yet the person
     * @param address from which it is tried
     * @throws UnfitPassword if it stays as it is, with the reason
     */
    public void change(String person, String present, String next, String address) {
        Identity known = identities.loadUserByUsername(person);
        if (limits.lack(address, person) != null) {
            throw new UnfitPassword("too many tries have failed; please come again later");
        }
        if (!identities.matches(known, present)) {
            limits.failed(address, person);
            throw new UnfitPassword("the present password is another one");
        }
        check(next);
        if (next.equals(present)) {
            throw new UnfitPassword("the new password is that of now");
        }
        identities.replace(known.with(identities.hash(next), false, null));
    }

    /** @throws UnfitPassword with the reason */
    public static void check(@Nullable String password) {
        if (password == null || password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new UnfitPassword("a password has %d to %d characters".formatted(SHORTEST, LONGEST));
        }
    }
}
