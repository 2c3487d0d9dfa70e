package org.tamga.access.secondfactor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodeTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037",
            "20000000000, 65353130"})
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(TimeCode.code(SECRET, TimeCode.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code);
        assertThat(TimeCode.stepOf(SECRET, code.substring(2), Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test
    void takesACodeOfTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = TimeCode.step(now);
        for (long each = step - 4; each <= step + 4; each++) {
            assertThat(TimeCode.stepOf(SECRET, TimeCode.code(SECRET, each, 6), now).isPresent())
                    .isEqualTo(Math.abs(each - step) <= 1);
        }
        assertThat(TimeCode.stepOf(SECRET, "", now)).isEmpty();
        assertThat(TimeCode.stepOf(SECRET, "äöü", now)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesBytesAsTheStandardDoes(String bytes, String letters) {
        assertThat(Base32.encode(bytes.getBytes(US_ASCII))).isEqualTo(letters);
    }
}
