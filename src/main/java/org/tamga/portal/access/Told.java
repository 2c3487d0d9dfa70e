package org.tamga.portal.access;

import java.io.Serializable;

/**
 * A secret that is shown once.
 *
 * @param what  a password or a secret
 * @param waits whether another administrator has to confirm it before it is good for anything
 */
public record Told(String what, String name, String secret, boolean waits) implements Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
        return what + " of " + name;
    }
}
