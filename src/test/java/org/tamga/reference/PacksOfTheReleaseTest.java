package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tamga.reference.spi.PackPart;
import org.tamga.testing.TestDatabase;

/** The whole server, as it starts: every module compiles its part of every pack that is shipped. */
@DirtiesContext
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
class PacksOfTheReleaseTest {

    private static final TestDatabase database = TestDatabase.create();

    @Autowired
    private LawBook laws;

    @Autowired
    private List<PackPart<?>> parts;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void everyModuleCompilesItsPartOfEveryPack() {
        assertThat(laws.all()).extracting(Law::pack).contains("demo", "gb");
        assertThat(laws.all())
                .allSatisfy(law -> parts.forEach(part -> assertThat(law.part(part.type())).isInstanceOf(part.type())));
    }
}
