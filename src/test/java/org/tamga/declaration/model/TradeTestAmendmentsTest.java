package org.tamga.declaration.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.declaration.messages.DeclarationMessage;
import org.tamga.declaration.messages.Messages;
import org.tamga.declaration.messages.TradeTest;
import org.tamga.shared.wco.PointerElements;
import org.tamga.shared.wco.ReaderLimits;
import org.tamga.shared.wco.WcoElement;
import org.tamga.shared.wco.WcoReader;

/** The amendments of the trade test give what its notices of the result say. */
class TradeTestAmendmentsTest {

    @ParameterizedTest
    @CsvSource({"IM016a,Example_Notifications/08_DMSRES.xml", "IM017a,Example_Notifications/09._DMSRES.xml",
            "IM033b,Example_Notifications/07._DMSRES.xml", "IM068a,Example_Notifications/06_DMSRES.xml", "IM011a,"})
    void amendsTheDeclarationAsTheNoticeSays(String scenario, @Nullable String notice) {
        Path folder = TradeTest.path("scenarios/" + scenario);
        List<DeclarationMessage> messages = TradeTest.declarations().stream().filter(file -> file.startsWith(folder))
                .map(file -> Messages.read(TradeTest.text(file))).toList();
        WcoElement declaration = of(messages, DeclarationMessage.Kind.DECLARATION);
        WcoElement request = of(messages, DeclarationMessage.Kind.AMENDMENT);

        Amendments.Outcome outcome = Amendments.apply(declaration, request);

        assertThat(outcome).isInstanceOfSatisfying(Amendments.Applied.class, applied -> {
            assertThat(applied.changes()).hasSameSizeAs(request.all("Amendment"));
            if (notice != null) {
                WcoElement response = response(folder.resolve(notice));
                assertThat(applied.changes()).extracting(change -> change.pointer().toString())
                        .containsExactlyElementsOf(response.all("Amendment").stream()
                                .map(amendment -> PointerElements.read(amendment).orElseThrow().toString()).toList());
                assertThat(plain(applied.changedValues())).isEqualTo(plain(response.all("Declaration").get(1)));
            }
        });
    }

    private static WcoElement of(List<DeclarationMessage> messages, DeclarationMessage.Kind kind) {
        return messages.stream().filter(message -> message.kind() == kind).findFirst().orElseThrow().declaration();
    }

    private static WcoElement response(Path file) {
        return new WcoReader(Set.of("MetaData"), ReaderLimits.standard()).read(TradeTest.text(file).getBytes())
                .find("Response").orElseThrow();
    }

    /** As text, with equal numbers written alike. */
    private static String plain(WcoElement element) {
        String value = element.value();
        String content = value == null ? ""
                : element.attribute("currencyID") != null || element.attribute("unitCode") != null
                        ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                        : value;
        return element.name() + "=" + content + element.children().stream().map(TradeTestAmendmentsTest::plain).toList();
    }
}
