package org.tamga.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.junit.jupiter.api.Test;
import org.tamga.testing.TestLaw;

/** Every code that the published trade-test declarations use is in the lists of the {@code gb} pack. */
class TradeTestCodesTest {

    private static final Path SCENARIOS = Path.of("../shared/testdata/trade-test/scenarios");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    /** End of an element's path to the list that its value must be in. */
    private static final Map<String, String> LISTS = Map.ofEntries(Map.entry("/CountryCode", "countries"),
            Map.entry("ExportCountry/ID", "countries"), Map.entry("/RegistrationNationalityCode", "countries"),
            Map.entry("Packaging/TypeCode", "packages"), Map.entry("TradeTerms/ConditionCode", "incoterms"),
            Map.entry("/TransactionNatureCode", "transaction-natures"), Map.entry("/ModeCode", "transport-modes"),
            Map.entry("TransportMeans/IdentificationTypeCode", "transport-identification-types"),
            Map.entry("/DutyRegimeCode", "preferences"), Map.entry("Payment/MethodCode", "methods-of-payment"),
            Map.entry("CustomsValuation/MethodCode", "valuation-methods"),
            Map.entry("AuthorisationHolder/CategoryCode", "authorisation-types"),
            Map.entry("/LPCOExemptionCode", "document-statuses"),
            Map.entry("GovernmentAgencyGoodsItem/AdditionalDocument/CategoryCode", "document-categories"),
            Map.entry("PreviousDocument/TypeCode", "previous-document-types"),
            Map.entry("PreviousDocument/CategoryCode", "previous-document-categories"),
            Map.entry("ExitOffice/ID", "exit-offices"), Map.entry("SupervisingOffice/ID", "customs-offices"),
            Map.entry("Warehouse/TypeCode", "warehouse-types"), Map.entry("GoodsLocation/TypeCode", "location-types"),
            Map.entry("GoodsLocation/Address/TypeCode", "location-qualifiers"),
            Map.entry("Origin/TypeCode", "origin-types"), Map.entry("Agent/FunctionCode", "representation-types"),
            Map.entry("Classification/IdentificationTypeCode", "classification-types"),
            Map.entry("/ChargesTypeCode", "charge-types"), Map.entry("/SecurityDetailsCode", "guarantee-types"),
            Map.entry("DomesticDutyTaxParty/RoleCode", "tax-party-roles"),
            Map.entry("Freight/PaymentMethodCode", "transport-charge-methods"));

    private record Found(String file, String path, String value) {
    }

    @Test
    void containsEveryCodeOfThePublishedDeclarations() throws IOException {
        assumeTrue(Files.isDirectory(SCENARIOS), "skipped: there is no " + SCENARIOS);
        CodeLists lists = TestLaw.of("gb").codeLists();
        Set<String> missing = new TreeSet<>();
        List<Found> all = declarations();

        all.forEach(found -> LISTS.forEach((end, list) -> {
            if (found.path.endsWith(end) && !lists.contains(list, found.value, DAY)) {
                missing.add(list + " " + found.value + " in " + found.file);
            }
        }));

        assertThat(all).hasSizeGreaterThan(10_000);
        assertThat(missing).isEmpty();
    }

    @Test
    void containsEveryProcedureCombinationOfThePublishedDeclarations() throws IOException {
        assumeTrue(Files.isDirectory(SCENARIOS), "skipped: there is no " + SCENARIOS);
        CodeLists lists = TestLaw.of("gb").codeLists();

        List<String> pairs = pairs(declarations());

        assertThat(pairs).hasSizeGreaterThan(50)
                .allSatisfy(pair -> assertThat(lists.contains("procedure-combinations", pair, DAY)).as(pair).isTrue());
    }

    private static List<String> pairs(List<Found> all) {
        Set<String> pairs = new TreeSet<>();
        String current = "";
        String procedure = "";
        for (Found found : all) {
            if (found.path.endsWith("GovernmentAgencyGoodsItem/SequenceNumeric")) {
                procedure = "";
                current = "";
            } else if (found.path.endsWith("GovernmentProcedure/PreviousCode")) {
                procedure = current + found.value;
            } else if (found.path.endsWith("GovernmentProcedure/CurrentCode")) {
                current = found.value;
                if (!procedure.isEmpty()) {
                    pairs.add(procedure + "+" + current);
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Found> declarations() throws IOException {
        List<Found> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml")).sorted().toList()) {
                try {
                    all.addAll(read(file));
                } catch (XMLStreamException malformed) {
                    // three of the published files are not well-formed; they are of no use here
                    continue;
                }
            }
        }
        return all;
    }

    private static List<Found> read(Path file) throws IOException, XMLStreamException {
        List<Found> found = new ArrayList<>();
        Deque<String> path = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        try (var in = Files.newInputStream(file)) {
            XMLStreamReader xml = XMLInputFactory.newFactory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    path.addLast(xml.getLocalName());
                    text.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (!text.toString().isBlank() && path.contains("Declaration") && !path.contains("Response")) {
                        found.add(new Found(file.getFileName().toString(), String.join("/", path), text.toString().trim()));
                    }
                    text.setLength(0);
                    path.removeLast();
                }
            }
        }
        return found;
    }
}
