package org.tamga.party;

import org.tamga.shared.Validity;

/**
 * A permission that an authority gave to a party.
 *
 * @param holder    id of the party
 * @param type      as declarations name it, for example {@code CGU}, {@code DPO}, {@code CWP}
 * @param reference its number with the authority
 */
public record Authorisation(String holder, String type, String reference, Validity validity) {
}
