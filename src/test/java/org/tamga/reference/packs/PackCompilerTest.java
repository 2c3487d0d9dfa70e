package org.tamga.reference.packs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.tamga.reference.FaultyPack;
import org.tamga.reference.Law;
import org.tamga.reference.spi.PackFaults;
import org.tamga.reference.spi.PackFiles;
import org.tamga.reference.spi.PackPart;
import org.tamga.testing.TestLaw;

class PackCompilerTest {

    /** Something that is slow to compile and reads one file and one folder. */
    private static final class Rules implements PackPart<StringBuilder> {

        private final AtomicInteger compilations = new AtomicInteger();

        @Override
        public Class<StringBuilder> type() {
            return StringBuilder.class;
        }

        @Override
        public StringBuilder compile(PackFiles files, PackFaults faults) {
            compilations.incrementAndGet();
            StringBuilder text = new StringBuilder(files.findText("thresholds.yaml").orElse("none"));
            files.list("laws/").forEach(path -> text.append(files.findText(path).orElseThrow()));
            if (text.toString().contains("broken")) {
                faults.add("thresholds.yaml", 0, "broken");
            }
            if (text.toString().contains("odd")) {
                throw new ClassCastException("a list where a text is read");
            }
            return text;
        }
    }

    private final Rules rules = new Rules();
    private final PackCompiler compiler = TestLaw.compiler(rules);

    @Test
    void takesOverAPartWhoseFilesDidNotChange() {
        PackFiles files = TestLaw.files("demo");
        Law first = compiler.compile(files);
        Law second = compiler.compile(files.with("rates.csv", "currency,from,to,rate\n".getBytes(UTF_8)));

        assertThat(rules.compilations).hasValue(1);
        assertThat(second.part(StringBuilder.class)).isSameAs(first.part(StringBuilder.class));
        assertThat(second.rates()).isNotSameAs(first.rates());
        assertThat(second.version()).isNotEqualTo(first.version());
    }

    @Test
    void compilesAPartAgainWhenAFileOfItAppearsOrChanges() {
        PackFiles files = TestLaw.files("demo");
        compiler.compile(files);
        PackFiles appeared = files.with("thresholds.yaml", "one".getBytes(UTF_8));
        Law second = compiler.compile(appeared);
        Law third = compiler.compile(appeared.with("laws/a.yaml", "two".getBytes(UTF_8)));

        assertThat(rules.compilations).hasValue(3);
        assertThat(second.part(StringBuilder.class)).hasToString("one");
        assertThat(third.part(StringBuilder.class)).hasToString("onetwo");
    }

    @Test
    void whatAPartDidNotExpectIsAFaultOfTheFileThatItReadLast() {
        PackFiles odd = TestLaw.files("demo").with("thresholds.yaml", "one".getBytes(UTF_8))
                .with("laws/a.yaml", "odd".getBytes(UTF_8)).with("rates.csv", "no such table".getBytes(UTF_8));

        assertThatThrownBy(() -> compiler.compile(odd)).isInstanceOf(FaultyPack.class)
                .hasMessageContaining("laws/a.yaml: something in it is of another shape").hasMessageContaining("rates.csv");
    }

    @Test
    void compilesAFaultyPartAnewEachTime() {
        PackFiles broken = TestLaw.files("demo").with("thresholds.yaml", "broken".getBytes(UTF_8));

        for (int i = 0; i < 2; i++) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> compiler.compile(broken)))
                    .hasMessageContaining("thresholds.yaml: broken");
        }

        assertThat(rules.compilations).hasValue(2);
    }
}
