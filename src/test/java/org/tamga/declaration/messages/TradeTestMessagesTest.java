package org.tamga.declaration.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.Pointers;
import org.tamga.shared.wco.WcoElement;

/** Every message of the trade test, read and pointed at. */
class TradeTestMessagesTest {

    private final List<Path> files = TradeTest.declarations();

    @Test
    void everyWellFormedMessageIsReadAndItsKindIsKnown() {
        List<Path> wellFormed = wellFormed().toList();

        assertThat(wellFormed).hasSizeGreaterThan(140);
        assertThat(wellFormed).allSatisfy(file -> assertThat(Messages.read(TradeTest.text(file)).kind())
                .isNotEqualTo(DeclarationMessage.Kind.UNKNOWN));
    }

    @Test
    void malformedMessagesAreRefusedWithLineAndColumn() {
        List<Path> malformed = files.stream().filter(TradeTestMessagesTest::isMalformed).toList();

        assertThat(malformed).hasSize(3).allSatisfy(file -> {
            MalformedMessage refusal = catchThrowableOfType(MalformedMessage.class, () -> Messages.read(TradeTest.text(file)));
            assertThat(refusal.reason()).isEqualTo(MalformedMessage.Reason.NOT_WELL_FORMED);
            assertThat(refusal.line()).isGreaterThan(50);
            assertThat(refusal.column()).isPositive();
        });
    }

    @Test
    void everyElementHasAPointerThatLeadsBackToIt() {
        List<String> lost = wellFormed().flatMap(file -> {
            WcoElement root = Messages.declaration(TradeTest.text(file));
            return elements(root).filter(element -> !isFound(root, element))
                    .map(element -> Pointers.location(element) + " in " + file.getFileName());
        }).toList();

        assertThat(lost).isEmpty();
    }

    private static boolean isFound(WcoElement root, WcoElement element) {
        Pointer pointer = Pointer.parse(Pointers.of(element).toString());
        return Pointers.resolve(root, pointer).filter(found -> found == valueHolder(element)).isPresent();
    }

    /** A date is written in an element of its own inside the data element. */
    private static WcoElement valueHolder(WcoElement element) {
        return element.name().equals("DateTimeString") ? Objects.requireNonNull(element.parent()) : element;
    }

    private Stream<Path> wellFormed() {
        return files.stream().filter(file -> !isMalformed(file));
    }

    private static boolean isMalformed(Path file) {
        return TradeTest.MALFORMED.contains(file.getFileName().toString());
    }

    private static Stream<WcoElement> elements(WcoElement element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(TradeTestMessagesTest::elements));
    }
}
