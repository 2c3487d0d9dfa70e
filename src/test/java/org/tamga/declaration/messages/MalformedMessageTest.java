package org.tamga.declaration.messages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.MalformedMessage.Reason;
import org.tamga.shared.wco.ReaderLimits;

class MalformedMessageTest {

    private static final ReaderLimits SMALL = new ReaderLimits(10_000, 8, 200, 50, 20, 5, 100);

    private final DeclarationReader reader = new DeclarationReader(SMALL);

    @Test
    void refusesAnEmptyBody() {
        assertThat(refusal("").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("  \n ").reason()).isEqualTo(Reason.EMPTY);
        assertThat(refusal("<?xml version=\"1.0\"?>\n").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void refusesWhatIsNotWellFormedWithLineAndColumn() {
        MalformedMessage refusal = refusal("<Declaration>\n  <ID>1</ID>\n  <!-- a -- b -->\n</Declaration>");

        assertThat(refusal.reason()).isEqualTo(Reason.NOT_WELL_FORMED);
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.column()).isBetween(8, 13);
        assertThat(refusal).hasMessageStartingWith("line 3, column ").hasMessageContaining("comment");
    }

    @Test
    void refusesWhatEndsTooEarlyOrGoesOnAfterItsEnd() {
        assertThat(refusal("<Declaration><ID>1</ID>").reason()).isEqualTo(Reason.NOT_WELL_FORMED);
        assertThat(refusal("<Declaration/><Declaration/>").reason()).isEqualTo(Reason.NOT_WELL_FORMED);
        assertThat(refusal("{\"declaration\": 1}").reason()).isEqualTo(Reason.NOT_WELL_FORMED);
        assertThat(refusal("<Declaration><x:ID>1</x:ID></Declaration>").reason()).isEqualTo(Reason.NOT_WELL_FORMED);
    }

    @Test
    void refusesAnotherRootByName() {
        MalformedMessage refusal = refusal("<?xml version=\"1.0\"?>\n<Invoice/>");

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ROOT);
        assertThat(refusal.line()).isEqualTo(2);
        assertThat(refusal).hasMessageContaining("Invoice").hasMessageContaining("Declaration or MetaData");
    }

    @Test
    void refusesMetaDataWithoutExactlyOneDeclaration() {
        assertThat(refusal("<MetaData/>").reason()).isEqualTo(Reason.NO_DECLARATION);
        assertThat(refusal("<MetaData><Declaration/><Declaration/></MetaData>").reason()).isEqualTo(Reason.NO_DECLARATION);
        assertThat(refusal("<MetaData><Response/></MetaData>").reason()).isEqualTo(Reason.NO_DECLARATION);
        assertThat(refusal("<submitDeclarationRequest/>").reason()).isEqualTo(Reason.NO_DECLARATION);
    }

    @Test
    void refusesBytesThatAreNotInTheEncodingThatTheyClaim() {
        byte[] latin = "<Declaration>\n<ID>\u00c7e\u00e7me</ID></Declaration>".getBytes(ISO_8859_1);

        MalformedMessage refusal = refusal(latin);

        assertThat(refusal.reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal.line()).isBetween(1, 2);
        assertThat(refusal("<?xml version='1.0' encoding='klingon'?><Declaration/>").reason()).isEqualTo(Reason.WRONG_ENCODING);
        assertThat(refusal("<?xml version='1.0' encoding='IBM037'?><Declaration/>").reason()).isEqualTo(Reason.WRONG_ENCODING);
    }

    @Test
    void neverReadsAFileThatAnEntityNames() {
        assertThat(refusal("<!DOCTYPE Declaration [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Declaration>&x;</Declaration>")
                .reason()).isEqualTo(Reason.DOCTYPE_FORBIDDEN);
        assertThat(refusal("<!DOCTYPE Declaration SYSTEM \"file:///etc/hostname\"><Declaration/>").reason())
                .isEqualTo(Reason.DOCTYPE_FORBIDDEN);
    }

    @Test
    void refusesABillionLaughsAtOnce() {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE Declaration [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        bomb.append("]><Declaration>&a29;</Declaration>");

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5),
                () -> assertThat(refusal(bomb.toString()).reason()).isEqualTo(Reason.DOCTYPE_FORBIDDEN));
    }

    @Test
    void refusesAnEntityThatNobodyDeclared() {
        assertThat(refusal("<Declaration>&eacute;</Declaration>").reason()).isEqualTo(Reason.NOT_WELL_FORMED);
    }

    @Test
    void refusesWhatIsTooDeepTooWideOrTooLong() {
        assertThat(refusal("<Declaration>" + "<a>".repeat(8) + "</a>".repeat(8) + "</Declaration>").reason())
                .isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal("<Declaration>" + "<a/><b/>".repeat(26) + "</Declaration>").reason())
                .isEqualTo(Reason.TOO_MANY_ELEMENTS);
        assertThat(refusal("<Declaration>" + "<a><b/><c/><d/></a>".repeat(15).repeat(4) + "</Declaration>").reason())
                .isEqualTo(Reason.TOO_MANY_ITEMS);
        assertThat(refusal("<Declaration a='1' b='2' c='3' d='4' e='5' f='6'/>").reason())
                .isEqualTo(Reason.TOO_MANY_ATTRIBUTES);
        assertThat(refusal("<Declaration><ID>" + "x".repeat(101) + "</ID></Declaration>").reason())
                .isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(refusal("<Declaration a='" + "x".repeat(1001) + "'/>").reason()).isEqualTo(Reason.TEXT_TOO_LONG);
        assertThat(refusal("<Declaration><!--" + "x".repeat(10_000) + "--></Declaration>").reason())
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void acceptsWhatJustFits() {
        String fits = "<Declaration>" + "<a/>".repeat(20) + "<b/>".repeat(20) + "<ID>" + "x".repeat(100)
                + "</ID></Declaration>";

        assertThat(reader.read(fits.getBytes(UTF_8)).declaration().children()).hasSize(41);
    }

    @Test
    void stopsReadingAtTheLimitInsteadOfSwallowingTwoHundredMegabytes() {
        Endless body = new Endless(200L << 20);

        MalformedMessage refusal = catchThrowableOfType(MalformedMessage.class,
                () -> new DeclarationReader(ReaderLimits.standard()).read(body));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(body.sent).isLessThan(33L << 20);
    }

    @Test
    void doesNotBlameTheSenderWhenTheLineBreaks() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> reader.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private MalformedMessage refusal(String body) {
        return refusal(body.getBytes(UTF_8));
    }

    private MalformedMessage refusal(byte[] body) {
        MalformedMessage refusal = catchThrowableOfType(MalformedMessage.class, () -> reader.read(body));
        assertThat(refusal).isNotNull();
        return refusal;
    }

    /** A declaration whose text never ends, made while it is read. */
    private static final class Endless extends InputStream {
        private static final byte[] START = "<Declaration><!--".getBytes(UTF_8);
        private final long size;
        private long sent;

        private Endless(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            if (sent >= size) {
                return -1;
            }
            return sent < START.length ? START[(int) sent++] : (sent++ % 80 == 0 ? '\n' : 'x');
        }
    }
}
