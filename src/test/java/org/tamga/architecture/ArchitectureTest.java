package org.tamga.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule holds for the platform, and catches the violation that was made for it. */
class ArchitectureTest {

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.tamga");

    static Stream<Arguments> rules() {
        return Stream.of(Arguments.of(ArchitectureRules.KERNELS_ARE_PURE, seeded.tariff.rules.RateOfToday.class),
                Arguments.of(ArchitectureRules.TIME_COMES_FROM_A_CLOCK, seeded.clearance.Deadline.class),
                Arguments.of(ArchitectureRules.MONEY_IS_EXACT, seeded.clearance.Deadline.class),
                Arguments.of(ArchitectureRules.CONTROLLERS_LIVE_IN_WEB, seeded.clearance.DeadlineController.class),
                Arguments.of(ArchitectureRules.NAMES_SAY_WHAT_A_TYPE_IS_FOR, seeded.clearance.DeadlineManager.class),
                Arguments.of(ArchitectureRules.A_PROXY_CAN_STAND_FOR_IT, seeded.clearance.DeadlineStore.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsForThePlatform(ArchRule rule, Class<?> violation) {
        assertThat(PLATFORM).isNotEmpty();
        rule.check(PLATFORM);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesTheSeededViolation(ArchRule rule, Class<?> violation) {
        JavaClasses seeded = new ClassFileImporter().importClasses(violation);

        assertThatThrownBy(() -> rule.check(seeded)).isInstanceOf(AssertionError.class)
                .hasMessageContaining(violation.getSimpleName());
    }
}
