package org.tamga.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.wco.WcoElement;
import org.tamga.tariff.Assessment;

/** From what is assessed to what is demanded of which account. A function of the assessment, the declaration and the law. */
public final class Debts {

    private static final String DECLARED_METHODS = "GoodsShipment/GovernmentAgencyGoodsItem/"
            + "Commodity/DutyTaxFee/Payment/MethodCode";

    private record Drawer(@Nullable AccountId account, String method) {
    }

    private Debts() {
    }

    /**
     * One demand for each account, and one for each method of payment for which no account is named. A line without a method
     * of its own is demanded by the first that the declaration states.
     */
    public static List<Demand> demands(Assessment assessment, WcoElement declaration, PaymentRules rules) {
        String usual = usual(declaration);
        Map<Drawer, BigDecimal> amounts = new LinkedHashMap<>();
        for (Assessment.Line line : assessment.lines()) {
            String method = line.methodOfPayment() == null ? usual : line.methodOfPayment();
            Optional<AccountId> account = rules.account(method, declaration);
            Drawer drawer = new Drawer(account.orElse(null), account.isPresent() ? "" : method);
            amounts.merge(drawer, line.payable().add(line.secured()), BigDecimal::add);
        }
        List<Demand> demands = new ArrayList<>();
        amounts.forEach((drawer, amount) -> demands
                .add(new Demand(drawer.account(), drawer.method(), new Money(amount, assessment.currency()))));
        return demands;
    }

    /**
     * The account that a line is taken from.
     *
     * @param method method of payment of the line; empty if it has none of its own
     */
    public static Optional<AccountId> account(String method, WcoElement declaration, PaymentRules rules) {
        return rules.account(method.isEmpty() ? usual(declaration) : method, declaration);
    }

    private static String usual(WcoElement declaration) {
        return declaration.texts(DECLARED_METHODS).findFirst().orElse("");
    }
}
