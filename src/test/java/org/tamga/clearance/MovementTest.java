package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.tamga.clearance.model.Movement;
import org.tamga.shared.wco.MalformedMessage;
import org.tamga.shared.wco.ReaderLimits;

/** What ports say, as it comes from the wire. */
class MovementTest {

    private static final String ARRIVAL = """
            <m:inventoryLinkingMovementRequest xmlns:m="urn:m"><m:messageCode>EAL</m:messageCode>\
            <m:ucrBlock><m:ucr>6XD1-CARAVAN</m:ucr></m:ucrBlock><m:goodsLocation>XDAUPRTPIER1</m:goodsLocation>\
            </m:inventoryLinkingMovementRequest>""";

    @Test
    void readsAnArrival() {
        assertThat(read(ARRIVAL)).isEqualTo(new Movement(Movement.Kind.ARRIVAL, "6XD1-CARAVAN", null,
                new Movement.Location("XD", "A", "U", "PRTPIER1")));
    }

    @Test
    void readsAnArrivalInTheEnvelopeOfThePort() {
        String envelope = "<e:InventoryLinkingExportsInboundRequest xmlns:e='urn:e'><e:requestCommon/><e:requestDetail>"
                + ARRIVAL
                + "</e:requestDetail></e:InventoryLinkingExportsInboundRequest>";

        assertThat(MovementHandler.isMovement(envelope.getBytes(StandardCharsets.UTF_8))).isTrue();
        assertThat(read(envelope)).isEqualTo(read(ARRIVAL));
    }

    @Test
    void concernsNoGoodsWhereThePortNamesNone() {
        assertThat(read(ARRIVAL.replaceAll("<m:ucrBlock>.*</m:ucrBlock>", "")).reference()).isEmpty();
    }

    @Test
    void refusesAnEnvelopeWithNothingInIt() {
        assertThatThrownBy(() -> read("<InventoryLinkingExportsInboundRequest/>")).isInstanceOf(MalformedMessage.class)
                .hasMessage("the envelope contains no movement");
    }

    private static Movement read(String xml) {
        return Movement.read(xml.getBytes(StandardCharsets.UTF_8), ReaderLimits.standard());
    }
}
