package org.tamga.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.tamga.Tamga;

class ModularityTest {

    @Test
    void everyModuleUsesOnlyWhatItMayUse() {
        ApplicationModules modules = ApplicationModules.of(Tamga.class);

        assertThat(modules.stream()).hasSizeGreaterThan(10);
        modules.verify();
    }

    @Test
    void catchesAModuleThatReachesIntoAnother() {
        assertThatThrownBy(() -> seeded().verify()).isInstanceOf(Violations.class)
                .hasMessageContaining("'borrower'")
                .hasMessageContaining("non-exposed type seeded.modules.lender.secret.Ledger");
    }

    @Test
    void catchesAModuleThatUsesOneItMayNot() {
        assertThatThrownBy(() -> seeded().verify()).isInstanceOf(Violations.class).hasMessageContaining("'stranger'")
                .hasMessageContaining("Allowed targets: none");
    }

    private static ApplicationModules seeded() {
        return ApplicationModules.of("seeded.modules", new ImportOption.OnlyIncludeTests());
    }
}
