package org.tamga.access.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What locks the secrets of second factors. */
class FactorKeysTest {

    private static final byte[] SECRET = "of twenty bytes each".getBytes(StandardCharsets.US_ASCII);
    private static final String ONE = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String OTHER = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA";

    @TempDir
    private Path folder;

    @Test
    void theKeyIsAFileOfItsOwnerThatTheNextStartFinds() throws Exception {
        String locked = new FactorKeys(folder, "").lock("maria", SECRET);

        assertThat(new FactorKeys(folder, "").open("maria", locked)).hasValue(SECRET);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(FactorKeys.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatWasChangedOrIsSomebodyElsesDoesNotOpen() {
        FactorKeys keys = new FactorKeys(folder, "");
        String locked = keys.lock("maria", SECRET);
        String[] parts = locked.split("\\.");
        parts[3] = new StringBuilder(parts[3]).reverse().toString();

        assertThat(keys.open("peter", locked)).isEmpty();
        assertThat(keys.open("maria", String.join(".", parts))).isEmpty();
        assertThat(keys.open("maria", "nonsense")).isEmpty();
        assertThat(new FactorKeys(folder.resolve("other"), "").open("maria", locked)).as("under another key").isEmpty();
    }

    @Test
    void anOldKeyOpensUntilNothingIsLockedUnderIt() {
        FactorKeys keys = new FactorKeys(folder, "");
        String old = keys.lock("maria", SECRET);
        keys.add();
        String fresh = keys.lock("maria", SECRET);

        assertThat(new FactorKeys(folder, "").open("maria", old)).hasValue(SECRET);
        keys.forgetAllBut(Set.of(FactorKeys.keyOf(fresh)));

        assertThat(keys.open("maria", old)).isEmpty();
        assertThat(new FactorKeys(folder, "").open("maria", fresh)).hasValue(SECRET);
    }

    @Test
    void serversShareWhatTheConfigurationSays() {
        String locked = new FactorKeys(folder.resolve("one"), ONE).lock("maria", SECRET);

        assertThat(new FactorKeys(folder.resolve("two"), OTHER + ", " + ONE + "=").open("maria", locked)).hasValue(SECRET);
        assertThat(folder.resolve("one")).as("no key in the folder").doesNotExist();
        assertThatThrownBy(() -> new FactorKeys(folder, "too-short")).hasMessageContaining("32 bytes");
    }
}
