package org.tamga.portal.calculator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.springframework.web.util.UriComponentsBuilder;
import org.tamga.tariff.AssessmentRequest;
import org.tamga.tariff.AssessmentRequest.Direction;
import org.tamga.tariff.calculator.DutyOption;
import org.tamga.tariff.calculator.ReliefOption;

/**
 * What somebody types into the calculator. All of it stands in the address of the page, so that a calculation can be kept as a
 * bookmark, sent to somebody, and changed.
 *
 * @param goods at least one; the last may be empty, to be filled
 */
public record CalculatorForm(boolean exported, String currency, List<GoodsForm> goods, CostsForm costs) {

    /** Kinds of goods that one calculation may have. */
    public static final int MOST = 20;

    public CalculatorForm {
        goods = List.copyOf(goods);
    }

    /** @param sent names and values of the fields; {@code more} asks for room for other goods */
    public static CalculatorForm of(Map<String, String> sent, String ownCurrency) {
        List<GoodsForm> goods = new ArrayList<>(IntStream.rangeClosed(1, MOST).mapToObj(number -> GoodsForm.of(number, sent))
                .filter(each -> !each.isEmpty()).toList());
        if (goods.isEmpty() || sent.containsKey("more") && goods.size() < MOST) {
            goods.add(new GoodsForm(goods.isEmpty() ? 1 : goods.getLast().number() + 1, Map.of(), Map.of()));
        }
        String currency = sent.getOrDefault("currency", "").strip();
        return new CalculatorForm("EXPORT".equals(sent.get("direction")), currency.isEmpty() ? ownCurrency : currency, goods,
                CostsForm.of(sent));
    }

    /** Whether there is something to calculate. */
    public boolean isAsked() {
        return !goods.getFirst().isEmpty();
    }

    /** Everything that is wrong with it, in words for the one who typed it. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!currency.matches("[A-Z]{3}")) {
            faults.add("Choose a currency");
        }
        asked().forEach(each -> each.check(faults));
        costs.check(faults);
        return faults;
    }

    /** To be called only if nothing is wrong with it. */
    public AssessmentRequest toRequest(LocalDate day) {
        return new AssessmentRequest(day, exported ? Direction.EXPORT : Direction.IMPORT, "",
                asked().stream().map(each -> each.toItem(currency, exported)).toList(), costs.components(currency),
                Map.of(), Set.of(), Set.of());
    }

    private List<GoodsForm> asked() {
        return goods.stream().filter(each -> !each.isEmpty()).toList();
    }

    /** The end of the address that asks the same and claims an option besides. @param visit first part of it */
    String claiming(DutyOption option, String visit) {
        GoodsForm claiming = goods(option.item());
        Map<String, String> changed = new LinkedHashMap<>(Map.of(option.item() + ".preference", option.preference(),
                option.item() + ".quota", option.quotaOrderNumber() == null ? "" : option.quotaOrderNumber()));
        changed.put(option.item() + ".codes", with(claiming.words("codes"), option.additionalCodes()));
        changed.put(option.item() + ".documents", with(claiming.words("documents"), option.documents()));
        return address(visit, changed);
    }

    /** The same for a relief. */
    String claiming(ReliefOption relief, String visit) {
        return address(visit, Map.of(relief.item() + ".additional",
                with(goods(relief.item()).words("additional"), Set.of(relief.procedure()))));
    }

    private GoodsForm goods(int number) {
        return goods.stream().filter(each -> each.number() == number).findFirst().orElseThrow();
    }

    private String address(String visit, Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        asked().forEach(each -> fields.putAll(each.fields()));
        fields.putAll(costs.sent());
        fields.putAll(changed);
        UriComponentsBuilder link = UriComponentsBuilder.fromUriString(visit).queryParam("currency", currency)
                .queryParam("direction", exported ? "EXPORT" : "IMPORT");
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!value.isEmpty()) {
                link.queryParam(name, "{" + values.size() + "}");
                values.put(String.valueOf(values.size()), value);
            }
        });
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static String with(List<String> there, Set<String> more) {
        Set<String> all = new TreeSet<>(there);
        all.addAll(more);
        return String.join(" ", all);
    }
}
