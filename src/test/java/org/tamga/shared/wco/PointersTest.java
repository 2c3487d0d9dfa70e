package org.tamga.shared.wco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.declaration.messages.Messages;

class PointersTest {

    private final WcoElement declaration = Messages.declaration(Messages.importOfCarpetsAndApricots());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            42A # D026                             | /Declaration/FunctionalReferenceID
            42A/17C[2] # R145                      | /Declaration/AuthorisationHolder[2]/CategoryCode
            42A/67A/28A/64A/04A # 242              | /Declaration/GoodsShipment/Consignment/GoodsLocation/Address/CountryCode
            42A/67A/68A[2] # 006                   | /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/SequenceNumeric
            42A/67A/68A[1]/70A[2] # 166            | /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/GovernmentProcedure[2]/CurrentCode
            42A/67A/68A[1]/23A/65A # 128           | /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity/GoodsMeasure/NetNetWeightMeasure
            42A/67A/68A[1]/23A                     | /Declaration/GoodsShipment/GovernmentAgencyGoodsItem[1]/Commodity
            """)
    void pointsAtAnElementAndFindsItAgain(String pointer, String location) {
        WcoElement element = Pointers.resolve(declaration, Pointer.parse(pointer)).orElseThrow();

        assertThat(Pointers.of(element)).hasToString(pointer);
        assertThat(Pointers.location(element)).isEqualTo(location);
    }

    @ParameterizedTest
    @CsvSource({"42A[1]/67A[1]/68A[2]/23A[1] # 137", "42A[9]/67A/68A[2]/23A[7] # 137"})
    void overlooksNumbersOnClassesThatCannotRepeat(String pointer) {
        assertThat(Pointers.resolve(declaration, Pointer.parse(pointer)).orElseThrow().value()).isEqualTo("Dried apricots");
    }

    @ParameterizedTest
    @CsvSource({"42A/67A/68A[3] # 006", "42A/67A/68A[0]", "42A/67A/68A[1]/99Z", "42A/67A/68A[1] # XXX", "67A",
            "42A/67A/68A[2]/03A[1] # 226"})
    void findsNothingWhereNothingIs(String pointer) {
        assertThat(Pointers.resolve(declaration, Pointer.parse(pointer))).isEmpty();
    }

    @Test
    void pointsAtAMissingElementWithoutNumberingIt() {
        WcoElement second = declaration.all("GoodsShipment/GovernmentAgencyGoodsItem").get(1);

        assertThat(Pointers.ofMissing(second, "AdditionalInformation/StatementCode")).hasToString("42A/67A/68A[2]/03A # 226");
        assertThat(Pointers.ofMissing(declaration, "ObligationGuarantee")).hasToString("42A/90A");
        assertThat(Pointers.locationOfMissing(second, "Origin")).endsWith("GovernmentAgencyGoodsItem[2]/Origin");
    }

    @Test
    void pointsAtTheKnownClassAroundAnUnknownElement() {
        WcoElement unknown = declaration.find("GoodsShipment/GovernmentAgencyGoodsItem/LocalColour").orElseThrow();

        assertThat(Pointers.of(unknown)).hasToString("42A/67A/68A[2]");
        assertThat(Pointers.location(unknown)).isEqualTo("/Declaration/GoodsShipment/GovernmentAgencyGoodsItem[2]/LocalColour");
    }

    @Test
    void knowsAnItemByItsOwnNumberAlsoAfterAnotherIsGone() {
        WcoElement shipment = declaration.find("GoodsShipment").orElseThrow();
        WcoElement second = shipment.all("GovernmentAgencyGoodsItem").get(1);
        shipment.remove(shipment.find("GovernmentAgencyGoodsItem").orElseThrow());

        assertThat(Pointers.of(second)).hasToString("42A/67A/68A[2]");
        assertThat(Pointers.resolve(declaration, Pointer.parse("42A/67A/68A[2]")).orElseThrow()).isSameAs(second);
        assertThat(Pointers.resolve(declaration, Pointer.parse("42A/67A/68A[1]"))).isEmpty();
    }

    @Test
    void countsItemsThatShareANumber() {
        WcoElement second = declaration.all("GoodsShipment/GovernmentAgencyGoodsItem").get(1);
        second.find("SequenceNumeric").orElseThrow().setValue("1");

        assertThat(Pointers.of(second)).hasToString("42A/67A/68A[2]");
        assertThat(Pointers.resolve(declaration, Pointer.parse("42A/67A/68A[2]")).orElseThrow()).isSameAs(second);
    }

    @ParameterizedTest
    @CsvSource({"''", "42A/", "42A[x]", "42A/67A]", "declaration"})
    void refusesToReadWhatIsNotAPointer(String text) {
        assertThatThrownBy(() -> Pointer.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
