package org.tamga.revenue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tamga.shared.wco.WcoElement;

/**
 * Which account each method of payment draws on, and where a declaration names it.
 *
 * @param methods                method of payment to the accounts that it may draw on, in order of preference
 * @param acceptsUnknownAccounts whether an account that is not kept here is trusted to be kept elsewhere
 */
public record PaymentRules(Map<String, List<Source>> methods, boolean acceptsUnknownAccounts) {

    /**
     * Where the number of an account stands.
     *
     * @param element path from the declaration
     * @param where   children that the element must have, by name and value
     * @param number  names of the child that holds the number, the first that is there counts
     */
    public record Source(Account.Kind kind, String element, Map<String, String> where, List<String> number) {

        Optional<AccountId> find(WcoElement declaration) {
            return declaration.all(element).stream().filter(this::matches)
                    .flatMap(found -> number.stream().flatMap(found::texts)).findFirst().map(text -> new AccountId(kind, text));
        }

        private boolean matches(WcoElement found) {
            return where.entrySet().stream().allMatch(each -> each.getValue().equals(found.text(each.getKey())));
        }
    }

    /** The account that the declaration names for a method; empty if the method draws on none or the declaration names none. */
    public Optional<AccountId> account(String method, WcoElement declaration) {
        return methods.getOrDefault(method, List.of()).stream().flatMap(source -> source.find(declaration).stream())
                .findFirst();
    }
}
