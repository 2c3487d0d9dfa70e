package org.tamga.declaration.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;

class DeclarationReaderTest {

    private final DeclarationReader reader = new DeclarationReader(ReaderLimits.standard());

    @Test
    void readsWhatTheSenderSaysAboutTheMessage() {
        DeclarationMessage message = Messages.read(Messages.importOfCarpetsAndApricots());

        assertThat(message.metaData()).isEqualTo(new DeclarationMessage.MetaData("3.6", "DEC", "GB", "Customs", "v2.1"));
    }

    @Test
    void readsValuesAttributesAndItemsInTheirOrder() {
        WcoElement declaration = Messages.declaration(Messages.importOfCarpetsAndApricots());

        assertThat(declaration.parent()).isNull();
        assertThat(declaration.text("FunctionalReferenceID")).isEqualTo("ANATOLIA-0001");
        assertThat(declaration.find("InvoiceAmount").orElseThrow().attribute("currencyID")).isEqualTo("EUR");
        assertThat(declaration.texts("GoodsShipment/GovernmentAgencyGoodsItem/Commodity/Description"))
                .containsExactly("Cotton carpets & kilims, woven", "Dried apricots");
        assertThat(declaration.texts("AuthorisationHolder/CategoryCode")).containsExactly("DPO", "CGU");
    }

    @Test
    void keepsUnknownAndEmptyElements() {
        WcoElement declaration = Messages.declaration(Messages.importOfCarpetsAndApricots());

        WcoElement unknown = declaration.find("GoodsShipment/GovernmentAgencyGoodsItem/LocalColour").orElseThrow();
        assertThat(unknown.value()).isEqualTo("kept");
        assertThat(unknown.attributes()).containsEntry("shade", "ochre");
        assertThat(declaration.find("AdditionalInformation").orElseThrow().value()).isNull();
    }

    @Test
    void readsABareDeclarationWithoutNamespaces() {
        DeclarationMessage message = Messages.read("<Declaration><FunctionCode>9</FunctionCode></Declaration>");

        assertThat(message.metaData().typeName()).isNull();
        assertThat(message.kind()).isEqualTo(DeclarationMessage.Kind.DECLARATION);
    }

    @Test
    void readsAnyPrefixAndTheEnvelopeOfAGateway() {
        DeclarationMessage message = Messages.read("""
                <v1:submitDeclarationRequest xmlns:v1="urn:a"><v1:requestCommon/><v1:requestDetail>
                <x:MetaData xmlns:x="urn:b"><x:WCOTypeName>DEC</x:WCOTypeName>
                <y:Declaration xmlns:y="urn:c"><y:ID>7</y:ID></y:Declaration></x:MetaData>
                </v1:requestDetail></v1:submitDeclarationRequest>""");

        assertThat(message.metaData().typeName()).isEqualTo("DEC");
        assertThat(message.declaration().text("ID")).isEqualTo("7");
    }

    @Test
    void readsUtf16() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><Declaration><ID>Çeşme</ID></Declaration>";

        assertThat(reader.read(xml.getBytes(StandardCharsets.UTF_16)).declaration().text("ID")).isEqualTo("Çeşme");
    }

    @Test
    void joinsTextThatComesInPieces() {
        String long1 = "kilim ".repeat(1500).strip();
        WcoElement declaration = Messages
                .declaration("<Declaration><ID>a<!-- b -->c<![CDATA[<d>]]>&#38;</ID><X> " + long1 + " </X></Declaration>");

        assertThat(declaration.text("ID")).isEqualTo("ac<d>&");
        assertThat(declaration.text("X")).isEqualTo(long1);
    }

    @ParameterizedTest
    @CsvSource({"9,IMD,DECLARATION", "9,COR,DECLARATION", "13,COR,AMENDMENT", "13,INV,CANCELLATION", "13,GPR,ARRIVAL",
            "13,IMA,UNKNOWN", "13,,UNKNOWN", "1,IMA,UNKNOWN"})
    void tellsByFunctionAndTypeWhatAMessageAsksFor(String function, String type, DeclarationMessage.Kind kind) {
        String typeCode = type == null ? "" : "<TypeCode>" + type + "</TypeCode>";

        assertThat(Messages.read("<Declaration><FunctionCode>" + function + "</FunctionCode>" + typeCode + "</Declaration>")
                .kind())
                .isEqualTo(kind);
    }
}
