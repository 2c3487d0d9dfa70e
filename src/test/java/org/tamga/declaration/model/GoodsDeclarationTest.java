package org.tamga.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.declaration.messages.Messages;
import org.tamga.shared.CommodityCode;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;

class GoodsDeclarationTest {

    private final GoodsDeclaration declaration = new GoodsDeclaration(
            Messages.declaration(Messages.importOfCarpetsAndApricots()));
    private final GoodsItem carpets = declaration.items().getFirst();

    @Test
    void saysWhoDeclaresWhatForWhom() {
        assertThat(declaration.lrn()).isEqualTo("ANATOLIA-0001");
        assertThat(declaration.mrn()).isNull();
        assertThat(declaration.declarant()).isEqualTo("GB111111111000");
        assertThat(declaration.importer()).isEqualTo("GB111111111000");
        assertThat(declaration.exporter()).isNull();
        assertThat(declaration.invoiceAmount()).contains(Money.of("1500.00", "EUR"));
        assertThat(declaration.exchangeRate()).contains(new BigDecimal("1.16"));
        assertThat(declaration.goodsLocation()).isEqualTo("GBAUFXTFXTFXT");
        assertThat(declaration.authorisationHolders()).extracting(GoodsDeclaration.AuthorisationHolder::type)
                .containsExactly("DPO", "CGU");
    }

    @ParameterizedTest
    @CsvSource({"IMA,IM,A,false", "IMD,IM,D,true", "EXE,EX,E,true", "COF,CO,F,true", "EXK,EX,K,true", "IMY,IM,Y,false"})
    void readsDirectionAndAdditionalTypeFromTheTypeCode(String type, String direction, char additional, boolean inAdvance) {
        GoodsDeclaration typed = of("<TypeCode>" + type + "</TypeCode>");

        assertThat(typed.direction()).isEqualTo(direction);
        assertThat(typed.additionalType()).contains(additional);
        assertThat(typed.isLodgedInAdvance()).isEqualTo(inAdvance);
    }

    @Test
    void composesTheCommodityCodeAndKeepsAdditionalCodesApart() {
        assertThat(carpets.commodityCode()).contains(CommodityCode.of("5702429000"));
        assertThat(carpets.additionalCodes()).containsExactly("8A12", "VATZ");
    }

    @Test
    void tellsTheProcedureFromAdditionalProcedures() {
        assertThat(carpets.procedure()).isEqualTo("4000");
        assertThat(carpets.additionalProcedures()).containsExactly("C07");
    }

    @Test
    void readsValueMassAndQuantityOfAnItem() {
        assertThat(carpets.itemCharge()).contains(Money.of("1000.00", "EUR"));
        assertThat(carpets.customsValue()).contains(Money.of("1000", "GBP"));
        assertThat(carpets.grossMassKg()).contains(new BigDecimal("110"));
        assertThat(carpets.netMassKg()).contains(new BigDecimal("100"));
        assertThat(carpets.supplementaryQuantity()).contains(Quantity.of("42.5", "MTK"));
    }

    @Test
    void readsOriginPreferenceAndDocuments() {
        assertThat(carpets.origin()).isEqualTo("TR");
        assertThat(carpets.preferentialOrigin()).isEqualTo("TR");
        assertThat(carpets.preference()).isEqualTo("300");
        assertThat(carpets.documents()).extracting(AdditionalDocument::code).containsExactly("N935", "C506");
        assertThat(carpets.statements()).extracting(AdditionalStatement::code).containsExactly("00500");
        assertThat(carpets.previousDocuments()).extracting(PreviousDocument::type).containsExactly("CLE");
        assertThat(carpets.packages().getFirst().quantity()).contains(10);
        assertThat(carpets.declaredDuties().getFirst().methodOfPayment()).isEqualTo("E");
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        GoodsDeclaration odd = of("""
                <GoodsItemQuantity>many</GoodsItemQuantity><InvoiceAmount currencyID="pounds">1</InvoiceAmount>
                <TypeCode>I</TypeCode><AcceptanceDateTime><DateTimeString>20260231</DateTimeString></AcceptanceDateTime>
                <GoodsShipment><GovernmentAgencyGoodsItem><Commodity>
                <Classification><ID>ABC</ID><IdentificationTypeCode>TSP</IdentificationTypeCode></Classification>
                <InvoiceLine><ItemChargeAmount currencyID="GBP">1e9</ItemChargeAmount></InvoiceLine>
                </Commodity></GovernmentAgencyGoodsItem></GoodsShipment>""");

        assertThat(odd.goodsItemQuantity()).isEmpty();
        assertThat(odd.invoiceAmount()).isEmpty();
        assertThat(odd.direction()).isEmpty();
        assertThat(odd.acceptanceDay()).isEmpty();
        assertThat(odd.items().getFirst().number()).isEqualTo(1);
        assertThat(odd.items().getFirst().commodityCode()).isEmpty();
        assertThat(odd.items().getFirst().itemCharge()).isEmpty();
        assertThat(odd.items().getFirst().procedure()).isNull();
    }

    @Test
    void readsTheDayOfAnAcceptanceWithTimeAndZone() {
        assertThat(of(
                "<AcceptanceDateTime><DateTimeString formatCode=\"304\">20261122091500+01</DateTimeString></AcceptanceDateTime>")
                .acceptanceDay()).contains(LocalDate.of(2026, 11, 22));
    }

    private static GoodsDeclaration of(String content) {
        return new GoodsDeclaration(Messages.declaration("<Declaration>" + content + "</Declaration>"));
    }
}
