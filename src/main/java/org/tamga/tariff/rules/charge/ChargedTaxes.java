package org.tamga.tariff.rules.charge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tamga.tariff.model.taxes.Tax;
import org.tamga.tariff.rules.value.CustomsValue;

/** What the taxes of one item came to so far: what later taxes count in their base. */
public final class ChargedTaxes {

    private static final String VALUE = "value";
    private static final String CHARGES = "charges";

    private final CustomsValue.Valued value;
    private final Map<String, BigDecimal> counted = new HashMap<>();
    private final Set<String> charging = new HashSet<>();
    private final Set<String> undetermined = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();

    public ChargedTaxes(CustomsValue.Valued value) {
        this.value = value;
    }

    /**
     * @param count   amount that other taxes count in their base
     * @param charged whether it charged anything before reliefs
     */
    public void add(Tax tax, BigDecimal count, boolean charged) {
        counted.merge(tax.id(), count, BigDecimal::add);
        names.put(tax.id(), tax.name());
        if (charged) {
            charging.add(tax.id());
        }
    }

    /** By tax; grows with each. */
    public Map<String, BigDecimal> counted() {
        return Collections.unmodifiableMap(counted);
    }

    public void undetermined(Tax tax) {
        undetermined.add(tax.id());
        names.put(tax.id(), tax.name());
    }

    public boolean anyUndetermined(List<String> base) {
        return base.stream().map(ChargedTaxes::unsigned).anyMatch(undetermined::contains);
    }

    public boolean anyCharging(List<String> base) {
        return base.stream().anyMatch(charging::contains);
    }

    public BigDecimal sum(List<String> base, Tax tax) {
        BigDecimal sum = BigDecimal.ZERO.setScale(value.amount().scale());
        for (String part : base) {
            BigDecimal amount = amount(unsigned(part), tax);
            sum = isTakenOff(part) ? sum.subtract(amount) : sum.add(amount);
        }
        return sum;
    }

    /** The base in words, leaving out what is not there: {@code customs value + customs duty}. */
    public String inWords(List<String> base, Tax tax) {
        StringBuilder words = new StringBuilder();
        for (String part : base) {
            boolean there = part.equals(VALUE) || amount(unsigned(part), tax).signum() != 0;
            if (there) {
                words.append(isTakenOff(part) ? " - " : words.isEmpty() ? "" : " + ").append(name(unsigned(part)));
            }
        }
        return words.isEmpty() ? "nothing" : words.toString();
    }

    private static boolean isTakenOff(String part) {
        return part.startsWith("-");
    }

    static String unsigned(String part) {
        return isTakenOff(part) ? part.substring(1) : part;
    }

    private BigDecimal amount(String part, Tax tax) {
        return switch (part) {
            case VALUE -> value.amount();
            case CHARGES -> value.charges().getOrDefault(tax.id(), BigDecimal.ZERO);
            default -> counted.getOrDefault(part, BigDecimal.ZERO);
        };
    }

    private String name(String part) {
        return switch (part) {
            case VALUE -> "customs value";
            case CHARGES -> "further costs";
            default -> names.getOrDefault(part, part);
        };
    }
}
