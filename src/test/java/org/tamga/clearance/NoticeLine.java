package org.tamga.clearance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.wco.WcoElement;
import org.tamga.tariff.Assessment;
import org.tamga.tariff.Assessment.Kind;

/** A tax line as a notice prints it, made comparable: without trailing zeros. */
record NoticeLine(int item, String taxType, @Nullable BigDecimal base, @Nullable BigDecimal rate, @Nullable BigDecimal quantity,
        @Nullable BigDecimal deducted, BigDecimal assessed, @Nullable BigDecimal payable, @Nullable String dutyRegime) {

    /** Every line of a response. */
    static List<NoticeLine> in(WcoElement response) {
        List<NoticeLine> lines = new ArrayList<>();
        for (WcoElement item : response.all("Declaration/GoodsShipment/GovernmentAgencyGoodsItem")) {
            int number = Integer.parseInt(String.valueOf(item.text("SequenceNumeric")));
            item.all("Commodity/DutyTaxFee").forEach(line -> lines.add(line(number, line)));
        }
        return lines;
    }

    private static NoticeLine line(int item, WcoElement line) {
        return new NoticeLine(item, String.valueOf(line.text("TypeCode")), number(line, "AdValoremTaxBaseAmount"),
                number(line, "TaxRateNumeric"), number(line, "SpecificTaxBaseQuantity"), number(line, "DeductAmount"),
                new BigDecimal(String.valueOf(line.text("Payment/TaxAssessedAmount"))), number(line, "Payment/PaymentAmount"),
                line.text("DutyRegimeCode")).plain();
    }

    /** As the notice of this assessment would print it. */
    static NoticeLine of(Assessment.Line line) {
        boolean security = line.kind() == Kind.SECURITY;
        boolean declared = line.kind() == Kind.DECLARED;
        return new NoticeLine(line.item(), line.taxType(), line.base(), line.rate(), declared ? line.quantity() : null,
                security || declared ? null : line.deducted(), line.assessed(), security ? null : line.payable(),
                line.dutyRegime())
                .plain();
    }

    private NoticeLine plain() {
        return new NoticeLine(item, taxType, plain(base), plain(rate), plain(quantity), plain(deducted),
                new BigDecimal(assessed.stripTrailingZeros().toPlainString()), plain(payable), dutyRegime);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    private static @Nullable BigDecimal number(WcoElement element, String path) {
        String text = element.text(path);
        return text == null ? null : new BigDecimal(text);
    }
}
