package org.tamga.tradetest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;

/** A tax line as a notice prints it, made comparable: without trailing zeros. */
record TaxLine(int item, String taxType, @Nullable BigDecimal base, @Nullable BigDecimal rate, @Nullable BigDecimal quantity,
        @Nullable BigDecimal deducted, BigDecimal assessed, @Nullable BigDecimal payable, @Nullable String dutyRegime) {

    /** Every line of a response. */
    static List<TaxLine> in(WcoElement response) {
        List<TaxLine> lines = new ArrayList<>();
        for (WcoElement item : response.all("Declaration/GoodsShipment/GovernmentAgencyGoodsItem")) {
            int number = Integer.parseInt(String.valueOf(item.text("SequenceNumeric")));
            item.all("Commodity/DutyTaxFee").forEach(line -> lines.add(line(number, line)));
        }
        return lines;
    }

    /** Whether the line is a share of a value: then the notice gives away the whole law of it. */
    boolean isAdValorem() {
        return rate != null;
    }

    /** The same line with the rate of another. */
    TaxLine atRateOf(TaxLine other) {
        return new TaxLine(item, taxType, base, other.rate, quantity, deducted, assessed, payable, dutyRegime);
    }

    /** The same line with another amount. */
    TaxLine less(BigDecimal amount) {
        return new TaxLine(item, taxType, base, rate, quantity, deducted, assessed.subtract(amount), payable, dutyRegime);
    }

    private static TaxLine line(int item, WcoElement line) {
        return new TaxLine(item, String.valueOf(line.text("TypeCode")), number(line, "AdValoremTaxBaseAmount"),
                number(line, "TaxRateNumeric"), number(line, "SpecificTaxBaseQuantity"), number(line, "DeductAmount"),
                new BigDecimal(plain(String.valueOf(line.text("Payment/TaxAssessedAmount")))),
                number(line, "Payment/PaymentAmount"), line.text("DutyRegimeCode"));
    }

    private static @Nullable BigDecimal number(WcoElement element, String path) {
        String text = element.text(path);
        return text == null ? null : new BigDecimal(plain(text));
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return "%d %s base %s rate %s quantity %s less %s assessed %s payable %s regime %s".formatted(item, taxType, base, rate,
                quantity, deducted, assessed, payable, dutyRegime);
    }
}
