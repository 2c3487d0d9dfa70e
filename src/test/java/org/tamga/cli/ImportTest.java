package org.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {

    @ParameterizedTest
    @CsvSource({"--help,0,./tamga import nomenclature", "soup,2,./tamga import codelists",
            "codelists,2,usage: import codelists",
            "nomenclature,2,usage: import nomenclature"})
    void saysHowItIsUsed(String argument, int status, String said) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(Import.run(List.of(argument), new PrintStream(out, true, StandardCharsets.UTF_8))).isEqualTo(status);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(said);
    }
}
