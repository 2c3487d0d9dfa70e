package org.tamga.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class MrnTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @Test
    void hasYearCountryMonthAndCheckCharacter() {
        // given
        UUID message = UUID.fromString("01930000-0000-7000-8000-000000000001");

        // when
        Mrn mrn = Mrn.issue(NOVEMBER, "GB", message);

        // then
        assertThat(mrn.value()).startsWith("26GBK").hasSize(18);
        assertThat(mrn.month()).isEqualTo(NOVEMBER);
    }

    @Test
    void sameMessageAlwaysGetsTheSameNumber() {
        UUID message = UUID.randomUUID();

        assertThat(Mrn.issue(NOVEMBER, "GB", message)).isEqualTo(Mrn.issue(NOVEMBER, "GB", message));
    }

    @Test
    void manyMessagesGetDifferentNumbers() {
        Set<Mrn> numbers = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            numbers.add(Mrn.issue(NOVEMBER, "XD", new UUID(0x0193_0000_0000_7000L, i)));
        }
        assertThat(numbers).hasSize(20_000);
    }

    @Test
    void everyMistypedCharacterButOneInElevenIsFound() {
        // given
        String good = Mrn.issue(NOVEMBER, "GB", UUID.fromString("01930000-0000-7000-8000-000000000002")).value();

        // when
        int found = 0;
        int tried = 0;
        for (int position = 4; position < 17; position++) {
            for (char other = 'A'; other <= 'Z'; other++) {
                if (other != good.charAt(position)) {
                    tried++;
                    found += Mrn.isValid(good.substring(0, position) + other + good.substring(position + 1)) ? 0 : 1;
                }
            }
        }

        // then: modulo 11, then 10, lets at most two residues of eleven pass
        assertThat(found).isGreaterThan(tried * 8 / 10);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> Mrn.of("26GB")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("26GB");
        String good = Mrn.issue(NOVEMBER, "GB", UUID.randomUUID()).value();
        char wrong = (char) ('0' + (good.charAt(17) - '0' + 1) % 10);
        assertThatThrownBy(() -> Mrn.of(good.substring(0, 17) + wrong)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("check character");
    }
}
