package org.tamga.portal.calculator;

import java.util.Locale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.tamga.portal.ChargeTable;
import org.tamga.portal.Wording;
import org.tamga.portal.tariff.TariffVisit;
import org.tamga.tariff.Restriction;
import org.tamga.tariff.calculator.Calculation;
import org.tamga.tariff.calculator.Calculation.RulingOfItem;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.calculator.MissingInput;
import org.tamga.tariff.calculator.MissingInput.Input;
import org.tamga.tariff.calculator.ReliefOption;

/**
 * What the calculator has found out.
 *
 * @param missing what should be said besides, in sentences
 * @param several whether there is more than one kind of goods, so that each has to be named
 */
public record CalculatorPage(ChargeTable charge, List<String> missing, List<Way> ways, List<Need> needs, List<Found> rulings,
        boolean several) {

    /**
     * Another way to declare the goods.
     *
     * @param asks  what it takes, in words
     * @param worse whether it costs more
     * @param doubt why it may not be granted; null if there is no doubt
     * @param link  that calculates it
     */
    public record Way(int item, String title, String duty, List<String> asks, String payable, String saving, boolean worse,
            @Nullable String doubt, String link) {
    }

    /** A restriction that concerns the goods. */
    public record Need(int item, String name, String reason, boolean satisfied, List<String> documents, String basis) {
    }

    /** A binding ruling on such goods. */
    public record Found(String number, String code, String description, boolean binding) {
    }

    public static CalculatorPage of(Calculation calculation, CalculatorForm form, TariffVisit visit) {
        CodeNames names = new CodeNames(visit);
        String link = "/tariff/calculator" + visit.getQueryWithoutOrigin();
        List<Way> ways = new ArrayList<>();
        calculation.options().forEach(each -> ways.add(way(each, form.claiming(each, link), names)));
        calculation.reliefs().forEach(each -> ways.add(way(each, form.claiming(each, link))));
        return new CalculatorPage(ChargeTable.of(calculation.assessment(), names::tax),
                calculation.missing().stream().map(each -> sentence(each, names)).toList(), ways,
                calculation.assessment().restrictions().stream().map(each -> need(each, names)).toList(),
                calculation.rulings().stream().map(CalculatorPage::found).toList(),
                calculation.assessment().lines().stream().mapToInt(line -> line.item()).distinct().count() > 1);
    }

    /** Units in which something has to be told, by number of the goods. */
    public static Map<Integer, List<String>> units(Calculation calculation) {
        return calculation.missing().stream().filter(each -> each.input() == Input.QUANTITY).collect(Collectors
                .toMap(MissingInput::item, each -> List.copyOf(each.anyOf()), (one, other) -> one));
    }

    private static Way way(DutyOption option, String link, CodeNames names) {
        List<String> asks = new ArrayList<>();
        option.documents().forEach(each -> asks.add("document " + names.document(each)));
        option.additionalCodes().forEach(each -> asks.add("additional code " + each));
        if (option.quotaOrderNumber() != null) {
            asks.add("a claim on quota " + option.quotaOrderNumber());
        }
        return new Way(option.item(), names.preference(option.preference()), option.duty(), asks,
                Wording.amount(option.payable()), Wording.amount(option.saving().abs()), option.saving().signum() < 0,
                option.certain() ? null : "The quota may not suffice: " + standing(option), link);
    }

    private static String standing(DutyOption option) {
        return option.drawing() == null ? "its balance is not kept here"
                : "it is " + Wording.words(option.drawing().standing()).toLowerCase(Locale.ROOT) + " and would grant "
                        + Wording.amount(option.drawing().granted()) + " of " + Wording.amount(option.drawing().requested())
                        + " " + option.drawing().unit();
    }

    private static Way way(ReliefOption relief, String link) {
        BigDecimal saving = relief.saving();
        return new Way(relief.item(), "Relief: " + relief.relief(), relief.basis(),
                List.of("additional procedure " + relief.procedure()), Wording.amount(relief.payable()),
                Wording.amount(saving.abs()), saving.signum() < 0, null, link);
    }

    private static Need need(Restriction restriction, CodeNames names) {
        return new Need(restriction.item(), restriction.name(), restriction.reason(), restriction.satisfied(),
                restriction.needs().stream().filter(each -> each.metBy() == null)
                        .map(each -> or(each.documents().stream().map(names::document).toList())).toList(),
                restriction.basis());
    }

    private static Found found(RulingOfItem found) {
        return new Found(found.ruling().number(), found.ruling().commodity().digits(), found.ruling().description(),
                found.binding());
    }

    private static String sentence(MissingInput missing, CodeNames names) {
        String what = switch (missing.input()) {
            case COMMODITY -> "a longer code";
            case VALUE -> "the price";
            case EXCHANGE_RATE -> "another currency";
            case ORIGIN -> "where they come from";
            case DESTINATION -> "where they go";
            case QUANTITY -> "the quantity";
            case ADDITIONAL_CODE -> "an additional code";
        };
        String any = missing.anyOf().isEmpty() ? "" : " (" + or(missing.anyOf().stream().map(names::unit).toList()) + ")";
        return "Goods " + missing.item() + ": say " + what + any + ". " + Wording.sentence(missing.reason());
    }

    private static String or(Collection<String> words) {
        return String.join(" or ", words);
    }
}
