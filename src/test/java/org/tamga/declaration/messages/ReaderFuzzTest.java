package org.tamga.declaration.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.declaration.model.Amendments;
import org.tamga.declaration.model.GoodsDeclaration;
import org.tamga.declaration.model.GoodsItem;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoDictionary;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoWriter;

/** Whatever comes in: it is read or refused, never a crash, never a hang. */
class ReaderFuzzTest {

    private static final int ROUNDS = 1500;
    private static final byte[] MESSAGE = Messages.importOfCarpetsAndApricots().getBytes(StandardCharsets.UTF_8);
    private static final byte[][] SPICES = bytes("<", ">", "&", "&#0;", "&lt;", "<![CDATA[", "]]>", "<!--", "-->",
            "<!DOCTYPE a>", "'",
            "\"", "/>", "</Declaration>", "<?x", "\u0000", "\uFFFF", "xmlns:md=\"\"", "\r\n", "999999999999999999999");

    private final DeclarationReader reader = new DeclarationReader(ReaderLimits.standard());

    @ParameterizedTest
    @ValueSource(longs = {1, 20261122, 42})
    void mutatedMessagesAreReadOrRefused(long seed) {
        Random random = new Random(seed);
        int[] outcomes = new int[2];

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < ROUNDS; i++) {
                outcomes[readOrRefuse(mutated(random)) ? 0 : 1]++;
            }
        });

        assertThat(outcomes[0]).isGreaterThan(ROUNDS / 50);
        assertThat(outcomes[1]).isGreaterThan(ROUNDS / 50);
    }

    @Test
    void anyAmendmentIsAppliedOrRefused() {
        Random random = new Random(7);
        WcoElement declaration = Messages.declaration(Messages.importOfCarpetsAndApricots());
        int applied = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Amendments.Outcome outcome = Amendments.apply(declaration, amendment(random));
            applied += outcome instanceof Amendments.Applied ? 1 : 0;
        }

        assertThat(applied).isBetween(ROUNDS / 50, ROUNDS - ROUNDS / 50);
    }

    private boolean readOrRefuse(byte[] body) {
        try {
            use(reader.read(body).declaration());
            return true;
        } catch (MalformedMessage refusal) {
            assertThat(refusal.getMessage()).isNotBlank();
            return false;
        }
    }

    private void use(WcoElement declaration) {
        for (GoodsItem item : new GoodsDeclaration(declaration).items()) {
            assertThat(item.number()).isNotNegative();
            assertThat(Pointers.of(item.element()).toString()).startsWith("42A");
        }
        WcoElement again = reader.read(WcoWriter.write(declaration).getBytes(StandardCharsets.UTF_8)).declaration();
        assertThat(again).hasToString(declaration.toString());
    }

    private static byte[] mutated(Random random) {
        byte[] bytes = MESSAGE.clone();
        for (int n = random.nextInt(3); n >= 0; n--) {
            int at = random.nextInt(bytes.length);
            bytes = switch (random.nextInt(4)) {
                case 0 -> spliced(bytes, at, 1, new byte[]{(byte) random.nextInt(256)});
                case 1 -> spliced(bytes, at, 0, SPICES[random.nextInt(SPICES.length)]);
                case 2 -> spliced(bytes, at, Math.min(random.nextInt(200), bytes.length - at), new byte[0]);
                default -> spliced(bytes, at, 1, new byte[]{(byte) ('0' + random.nextInt(10))});
            };
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
        byte[] result = new byte[bytes.length - removed + added.length];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(added, 0, result, at, added.length);
        System.arraycopy(bytes, at + removed, result, at + added.length, bytes.length - at - removed);
        return result;
    }

    /** A request with up to three amendments anywhere, with the values of the message itself, or without. */
    private static WcoElement amendment(Random random) {
        WcoElement request = random.nextBoolean() ? Messages.declaration(Messages.importOfCarpetsAndApricots())
                : WcoElement.of("Declaration");
        List<WcoDictionary.Term> terms = WcoDictionary.declaration().list();
        for (int n = random.nextInt(3); n >= 0; n--) {
            WcoElement amendment = request.add(WcoElement.of("Amendment"));
            PointerElements.write(pointer(terms.get(random.nextInt(terms.size())), random), amendment);
        }
        return request;
    }

    private static Pointer pointer(WcoDictionary.Term term, Random random) {
        WcoDictionary dictionary = WcoDictionary.declaration();
        Pointer pointer = new Pointer(List.of(new Pointer.Step("42A", 1)), term.isClass() ? null : term.id());
        String path = term.path();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            int next = path.indexOf('/', slash + 1);
            WcoDictionary.Term step = dictionary.find(next < 0 ? path : path.substring(0, next)).orElseThrow();
            if (step.isClass()) {
                pointer = pointer.then(step.id(), 1 + random.nextInt(3));
            }
        }
        return pointer;
    }

    private static byte[][] bytes(String... texts) {
        byte[][] bytes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            bytes[i] = texts[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
