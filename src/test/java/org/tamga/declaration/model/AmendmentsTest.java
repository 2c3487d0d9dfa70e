package org.tamga.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.declaration.messages.Messages;
import org.tamga.declaration.model.Amendments.Applied;
import org.tamga.declaration.model.Amendments.Fault;
import org.tamga.declaration.model.Amendments.Refused;
import org.tamga.shared.wco.Pointer;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.WcoElement;

class AmendmentsTest {

    private static final String ITEM = "GoodsShipment/GovernmentAgencyGoodsItem";

    private final WcoElement carpets = Messages.declaration(Messages.importOfCarpetsAndApricots());

    @Test
    void changesAValue() {
        Applied applied = apply(item(1, "<Commodity><InvoiceLine><ItemChargeAmount currencyID='EUR'>998</ItemChargeAmount>"
                + "</InvoiceLine></Commodity>"), "42A/67A/68A[1]/23A/79A # 112");

        WcoElement price = applied.declaration().find(ITEM + "/Commodity/InvoiceLine/ItemChargeAmount").orElseThrow();
        assertThat(price.value()).isEqualTo("998");
        assertThat(price.attribute("currencyID")).isEqualTo("EUR");
        assertThat(applied.changes()).singleElement().satisfies(change -> {
            assertThat(change.pointer()).hasToString("42A/67A/68A[1]/23A/79A # 112");
            assertThat(change.reason()).isEqualTo("21");
            assertThat(value(change.before())).isEqualTo("1000.00");
            assertThat(value(change.after())).isEqualTo("998");
        });
    }

    @Test
    void leavesBothDocumentsAsTheyWere() {
        String before = carpets.toString();

        apply("<InvoiceAmount currencyID='EUR'>7</InvoiceAmount>", "42A # 109", "42A/67A/68A[2]");

        assertThat(carpets).hasToString(before);
    }

    @Test
    void changesWhatItPointsAtAndNothingElse() {
        Applied applied = apply(
                "<InvoiceAmount currencyID='EUR'>7</InvoiceAmount><TotalPackageQuantity>99</TotalPackageQuantity>",
                "42A # 109");

        assertThat(applied.declaration().text("InvoiceAmount")).isEqualTo("7");
        assertThat(applied.declaration().text("TotalPackageQuantity")).isEqualTo("15");
        assertThat(applied.declaration().text("FunctionCode")).isEqualTo("9");
        assertThat(applied.declaration().text("FunctionalReferenceID")).isEqualTo("ANATOLIA-0001");
        assertThat(applied.declaration().find("Amendment")).isEmpty();
    }

    @Test
    void addsAValueWhereTheDataModelWantsIt() {
        Applied applied = apply("<Agent><ID>GB222222222000</ID><FunctionCode>2</FunctionCode></Agent>", "42A/05A # R004",
                "42A/05A # 102");

        assertThat(applied.declaration().text("Agent/ID")).isEqualTo("GB222222222000");
        List<String> names = applied.declaration().children().stream().map(WcoElement::name).toList();
        assertThat(names.indexOf("Agent")).isBetween(names.indexOf("AdditionalInformation"),
                names.indexOf("AuthorisationHolder"));
    }

    @Test
    void removesAValueAndTheClassThatIsEmptyThen() {
        Applied applied = apply("", "42A/67A/68A[1]/39B # 188", "42A/67A/68A[1]/23A # 137");

        assertThat(applied.declaration().find(ITEM + "/ValuationAdjustment")).isEmpty();
        assertThat(applied.declaration().texts(ITEM + "/Commodity/Description")).containsExactly("Dried apricots");
        assertThat(applied.changes()).allSatisfy(change -> assertThat(change.after()).isNull());
    }

    @Test
    void removesAnItemAndKeepsTheNumbersOfTheOthers() {
        Applied applied = apply("<GoodsItemQuantity>1</GoodsItemQuantity>", "42A/67A/68A[1]", "42A # 228");

        assertThat(applied.declaration().texts(ITEM + "/SequenceNumeric")).containsExactly("2");
        assertThat(applied.declaration().text("GoodsItemQuantity")).isEqualTo("1");
        assertThat(apply(applied.declaration(), item(2, "<Commodity><Description>Figs</Description></Commodity>"),
                "42A/67A/68A[2]/23A # 137").declaration().texts(ITEM + "/Commodity/Description")).containsExactly("Figs");
    }

    @Test
    void removesAnItemOfWhichTheRequestRepeatsTheNumberOnly() {
        assertThat(apply(item(2, ""), "42A/67A/68A[2]").declaration().texts(ITEM + "/SequenceNumeric")).containsExactly("1");
    }

    @Test
    void addsAnItemAsAWhole() {
        Applied applied = apply(item(3, "<Commodity><Description>Figs</Description></Commodity>"), "42A/67A/68A[3]");

        assertThat(applied.declaration().texts(ITEM + "/SequenceNumeric")).containsExactly("1", "2", "3");
        assertThat(applied.declaration().texts(ITEM + "/Commodity/Description")).endsWith("Figs");
    }

    @Test
    void addsAnItemValueByValue() {
        Applied applied = apply(
                item(3, "<Commodity><Description>Figs</Description></Commodity><Origin><CountryCode>TR</CountryCode></Origin>"),
                "42A/67A/68A[3]/23A # 137", "42A/67A/68A[3]/92A[1] # 063");

        GoodsItem added = new GoodsDeclaration(applied.declaration()).items().getLast();
        assertThat(added.number()).isEqualTo(3);
        assertThat(added.description()).isEqualTo("Figs");
        assertThat(applied.declaration().all(ITEM).getLast().text("Origin/CountryCode")).isEqualTo("TR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            behind unchanged ones | <AdditionalDocument><ID>INV-7</ID></AdditionalDocument><AdditionalDocument><ID>GBDPO1234</ID></AdditionalDocument>
            behind empty ones     | <AdditionalDocument/><AdditionalDocument/>
            alone                 | ''
            """)
    void addsARepeatingElementHoweverTheSenderPlacesIt(String how, String before) {
        String documents = before + "<AdditionalDocument><ID>third</ID><TypeCode>WKS</TypeCode></AdditionalDocument>"
                + "<AdditionalDocument><ID>fourth</ID></AdditionalDocument>";

        Applied applied = apply(item(1, documents), "42A/67A/68A[1]/02A[3] # D005", "42A/67A/68A[1]/02A[3] # D006",
                "42A/67A/68A[1]/02A[4] # D005");

        assertThat(applied.declaration().texts(ITEM + "/AdditionalDocument/ID")).as(how).containsExactly("INV-7", "GBDPO1234",
                "third", "fourth");
    }

    @Test
    void removesChangesAndAddsAmongElementsOfOneKind() {
        Applied applied = apply(item(1, "<AdditionalDocument><ID>changed</ID></AdditionalDocument>"
                + "<AdditionalDocument><ID>new</ID></AdditionalDocument>"), "42A/67A/68A[1]/02A[1]",
                "42A/67A/68A[1]/02A[2] # D005",
                "42A/67A/68A[1]/02A[3] # D005");

        assertThat(applied.declaration().texts(ITEM + "/AdditionalDocument/ID")).containsExactly("changed", "new");
        assertThat(applied.declaration().text(ITEM + "/AdditionalDocument/TypeCode")).isEqualTo("506");
    }

    @Test
    void takesElementsWithNumbersOfTheirOwnByThem() {
        Applied applied = apply(item(1, "<Packaging><SequenceNumeric>2</SequenceNumeric><TypeCode>CT</TypeCode></Packaging>"),
                "42A/67A/68A[1]/93A[2]");

        assertThat(applied.declaration().all(ITEM).getFirst().texts("Packaging/TypeCode")).containsExactly("BL", "CT");
    }

    @Test
    void takesAStatementOfTheReasonForNoValueOfTheDeclaration() {
        Applied applied = apply("<AdditionalInformation><StatementDescription>why</StatementDescription><Pointer>"
                + "<DocumentSectionCode>42A</DocumentSectionCode></Pointer></AdditionalInformation>"
                + "<AdditionalInformation><StatementCode>RRS01</StatementCode></AdditionalInformation>", "42A/03A[1] # 226");

        assertThat(applied.declaration().texts("AdditionalInformation/StatementCode")).containsExactly("RRS01");
        assertThat(applied.declaration().find("AdditionalInformation/StatementDescription")).isEmpty();
    }

    @Test
    void repeatsTheNewValuesAtTheirPlaces() {
        Applied applied = apply("<InvoiceAmount currencyID='EUR'>7</InvoiceAmount>"
                + item(1, "<AdditionalDocument><ID>third</ID></AdditionalDocument>"), "42A/67A/68A[2]",
                "42A/67A/68A[1]/02A[3] # D005",
                "42A # 109");

        assertThat(applied.changedValues()).hasToString("Declaration[FunctionCode=9, InvoiceAmount=7, GoodsShipment["
                + "GovernmentAgencyGoodsItem[SequenceNumeric=1, AdditionalDocument=null, AdditionalDocument=null, "
                + "AdditionalDocument[ID=third]]]]");
    }

    @ParameterizedTest
    @CsvSource({"42A # XXX,UNKNOWN_PLACE", "42A/68A[1],UNKNOWN_PLACE", "67A,UNKNOWN_PLACE", "42A/67A/68A[0],UNKNOWN_PLACE",
            "42A # 67A,UNKNOWN_PLACE", "42A,NOT_AMENDABLE", "42A # D026,NOT_AMENDABLE", "42A # D013,NOT_AMENDABLE",
            "42A/06A[1] # 099,NOT_AMENDABLE", "42A/67A/68A[7],NOTHING_TO_REMOVE", "42A/67A # 103,NOTHING_TO_REMOVE"})
    void refusesAPointerThatMeansNothingOrWhatMustStay(String pointer, Fault fault) {
        Refused refused = (Refused) Amendments.apply(carpets, request("", pointer));

        assertThat(refused.faults()).singleElement().satisfies(found -> {
            assertThat(found.fault()).isEqualTo(fault);
            assertThat(found.amendment()).isEqualTo(1);
            assertThat(found.pointer()).hasToString(pointer);
        });
    }

    @Test
    void refusesToAmendTheSameElementTwice() {
        assertThat(faults("<InvoiceAmount currencyID='EUR'>7</InvoiceAmount>", "42A # 109", "42A[1] # 109"))
                .containsExactly(Fault.AMENDED_TWICE);
        assertThat(faults("", "42A/67A/68A[2]", "42A/67A/68A[2]/23A # 137")).containsExactly(Fault.AMENDED_TWICE);
        assertThat(faults("", "42A/67A/68A[2]/23A # 137", "42A/67A/68A[2]")).containsExactly(Fault.AMENDED_TWICE);
    }

    @Test
    void reportsAllFaultsAndAppliesNothing() {
        assertThat(faults("<InvoiceAmount currencyID='EUR'>7</InvoiceAmount>", "42A # 109", "42A # XXX", "42A # 017"))
                .containsExactly(Fault.UNKNOWN_PLACE, Fault.NOT_AMENDABLE);
        assertThat(faults("")).containsExactly(Fault.NOTHING_AMENDED);
        assertThat(((Refused) Amendments.apply(carpets,
                Messages.declaration(
                        "<Declaration><Amendment><ChangeReasonCode>1</ChangeReasonCode></Amendment></Declaration>")))
                .faults()).extracting(Amendments.Found::fault).containsExactly(Fault.NO_POINTER);
    }

    private Applied apply(String values, String... pointers) {
        return apply(carpets, values, pointers);
    }

    private static Applied apply(WcoElement current, String values, String... pointers) {
        Amendments.Outcome outcome = Amendments.apply(current, request(values, pointers));
        assertThat(outcome).isInstanceOf(Applied.class);
        return (Applied) outcome;
    }

    private List<Fault> faults(String values, String... pointers) {
        return ((Refused) Amendments.apply(carpets, request(values, pointers))).faults().stream().map(Amendments.Found::fault)
                .toList();
    }

    private static WcoElement request(String values, String... pointers) {
        WcoElement request = Messages.declaration("<Declaration><FunctionCode>13</FunctionCode>"
                + "<FunctionalReferenceID>COR-1</FunctionalReferenceID><TypeCode>COR</TypeCode>" + values + "</Declaration>");
        for (String pointer : pointers) {
            WcoElement amendment = request.add(WcoElement.of("Amendment"));
            amendment.add(WcoElement.of("ChangeReasonCode", "21"));
            PointerElements.write(Pointer.parse(pointer), amendment);
        }
        return request;
    }

    private static String item(int number, String content) {
        return "<GoodsShipment><GovernmentAgencyGoodsItem><SequenceNumeric>" + number + "</SequenceNumeric>" + content
                + "</GovernmentAgencyGoodsItem></GoodsShipment>";
    }

    private static @Nullable String value(@Nullable WcoElement element) {
        return element == null ? null : element.value();
    }
}
