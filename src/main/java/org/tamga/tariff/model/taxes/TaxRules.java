package org.tamga.tariff.model.taxes;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tamga.tariff.model.facts.FactCondition;

/**
 * What the pack makes of measures: {@code tariff/taxes.yaml}.
 *
 * @param stateAids               what the declarant is told as aid
 * @param notAssessed             items that are accepted without a charge (simplified declarations, warehousing, …), with the
 *                                reason
 * @param declaredAmounts         what becomes of amounts that the declarant states
 * @param untold                  items whose declarant is told nothing of a charge where none arises
 * @param exportProcedures        requested procedures by which goods leave, whatever else a declaration says
 * @param supplementaryUnitTypes  measure types that only name a supplementary unit
 * @param residualCodes           how additional codes end that stand for all producers without a code of their own; null if
 *                                none do
 * @param excludingActions        actions of conditions by which the measure does not apply
 */
public record TaxRules(List<Tax> taxes, List<Route> routes, List<Treatment> treatments,
        List<StateAid> stateAids, Claims claims,
        List<Exclusion> notAssessed, FactCondition untold, Set<String> exportProcedures, DeclaredAmounts declaredAmounts,
        Set<String> supplementaryUnitTypes,
        Set<String> excludingActions, @Nullable String residualCodes) {

    /**
     * @param announced whether the declarant is told that nothing is charged; otherwise he is told nothing of a charge
     * @param text      what the trader is told
     */
    public record Exclusion(FactCondition when, boolean announced, String text) {
    }

    /**
     * A stated amount is payable, unless its method of payment is one of these: then it is secured under this tax type.
     */
    public record DeclaredAmounts(String securityType, Set<String> securityMethods) {
        public DeclaredAmounts {
            securityMethods = Set.copyOf(securityMethods);
        }
    }

    /** Whether an additional code stands for all producers that have none of their own. */
    public boolean isResidual(String additionalCode) {
        return residualCodes != null && additionalCode.endsWith(residualCodes);
    }

    /** @param procedure the requested one, two digits; null if none is known */
    public boolean isExport(@Nullable String procedure) {
        return procedure != null && exportProcedures.contains(procedure);
    }

    public TaxRules {
        taxes = List.copyOf(taxes);
        routes = List.copyOf(routes);
        treatments = List.copyOf(treatments);
        stateAids = List.copyOf(stateAids);
        notAssessed = List.copyOf(notAssessed);
        exportProcedures = Set.copyOf(exportProcedures);
        supplementaryUnitTypes = Set.copyOf(supplementaryUnitTypes);
        excludingActions = Set.copyOf(excludingActions);
    }
}
