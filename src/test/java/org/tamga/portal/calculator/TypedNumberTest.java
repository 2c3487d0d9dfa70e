package org.tamga.portal.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource(delimiter = '=', value = {"1250.50 = 1250.50", "1250,50 = 1250.50", "1,250.50 = 1250.50", "1.250,50 = 1250.50",
            "1 250,50 = 1250.50", "1'250.50 = 1250.50", "1,250 = 1250", "1,250,000 = 1250000", "1.250.000,5 = 1250000.5",
            "0,5 = 0.5", "12. = 12"})
    void readsNumbersAsPeopleWriteThem(String typed, BigDecimal number) {
        assertThat(TypedNumber.of(typed)).hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "12a", "1,25,0.5", "1.25,50", "1.2.3", "1,2,3", "1234567890123456", "1.250.000"})
    void takesNothingForANumberThatIsNone(String typed) {
        assertThat(TypedNumber.of(typed)).isEmpty();
    }
}
