package org.tamga.party;

import org.tamga.shared.Validity;

/**
 * A trader, broker or carrier on file.
 *
 * @param id       EORI or TIN: two letters of the register, up to 15 letters or digits
 * @param country  ISO 3166 code of where it is established, which may differ from the register
 * @param validity days on which it is registered
 */
public record Party(String id, String name, String country, Validity validity) {
}
