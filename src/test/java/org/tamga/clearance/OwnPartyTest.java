package org.tamga.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tamga.access.Identities;
import org.tamga.access.Role;
import org.tamga.testing.Outsider;
import org.tamga.testing.ServerTest;

/** Who belongs to parties lodges for these alone. */
@ServerTest
class OwnPartyTest {

    private static final String DECLARANT = "XD000000001001";
    private static final String SOMEBODY_ELSE = "XD000000009009";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isTurnedAwayFromADeclarationOfSomebodyElse() throws IOException {
        identities.put("stranger", ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of(SOMEBODY_ELSE));

        Outsider.Answer answer = new Outsider(port, "stranger").lodge(declaration(""));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:tamga:problem:not-admitted");
        assertThat(answer.json().path("detail").asString()).contains(DECLARANT, SOMEBODY_ELSE);
        assertThat(jdbc.sql("select count(*) from mailroom.message where sender = ?").param("stranger").query(Long.class)
                .single()).as("messages taken in").isZero();
    }

    @Test
    void lodgesAsTheDeclarant() throws IOException {
        assertThat(belongingTo(DECLARANT, SOMEBODY_ELSE).lodge(declaration("")).succeeded().json().path("mrn").asString())
                .isNotEmpty();
    }

    @Test
    void lodgesAsTheRepresentative() throws IOException {
        new Outsider(port, "admin").upload("mandates", """
                representative,principal,kind,procedures,valid_from,valid_to
                %s,%s,DIRECT,,2026-01-01,
                """.formatted(SOMEBODY_ELSE, DECLARANT)).succeeded();
        byte[] represented = declaration("<Agent><ID>" + SOMEBODY_ELSE + "</ID><FunctionCode>2</FunctionCode></Agent>");

        assertThat(belongingTo(SOMEBODY_ELSE).lodge(represented).succeeded().json().path("mrn").asString()).isNotEmpty();
    }

    @Test
    void isHeldToNothingWithoutAParty() throws IOException {
        assertThat(belongingTo().lodge(declaration("")).succeeded().json().path("mrn").asString()).isNotEmpty();
    }

    private Outsider belongingTo(String... parties) {
        String name = "of-" + COUNT.incrementAndGet();
        identities.put(name, ServerTest.PASSWORD, Set.of(Role.TRADER), Set.of(parties));
        return new Outsider(port, name);
    }

    private static byte[] declaration(String agent) throws IOException {
        return Files.readString(Path.of("scenarios/01-plain-import/declaration.xml"))
                .replaceAll("<FunctionalReferenceID>[^<]*", "<FunctionalReferenceID>OWN-" + COUNT.incrementAndGet())
                .replace("<AuthorisationHolder>", agent + "<AuthorisationHolder>").getBytes(StandardCharsets.UTF_8);
    }
}
