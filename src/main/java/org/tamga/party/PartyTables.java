package org.tamga.party;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;
import org.tamga.platform.MalformedUpload;
import org.tamga.reference.LoadResult.Refused;
import org.tamga.reference.spi.CsvRow;
import org.tamga.reference.spi.CsvTable;
import org.tamga.reference.spi.ExampleTables;
import org.tamga.reference.spi.PackFaults;
import org.tamga.shared.TimeOrderedId;
import org.tamga.shared.Validity;

/** Takes parties and authorisations as CSV: good rows go on file together, bad ones are named. */
@Component
public class PartyTables implements ExampleTables {

    /** @param refused the rows that did not go on file, in order */
    public record Result(int loaded, List<Refused> refused) {
    }

    private static final String[] PARTY = {"id", "name", "country", "valid_from", "valid_to"};
    private static final String[] MANDATE = {"representative", "principal", "kind", "procedures", "valid_from", "valid_to"};
    private static final String[] AUTHORISATION = {"holder", "type", "reference", "valid_from", "valid_to"};

    private final PartyRegister register;
    private final MandateRegister mandates;
    private final ResourceLoader resources;
    private final String packs;

    PartyTables(PartyRegister register, MandateRegister mandates, ResourceLoader resources,
            @Value("${tamga.packs:classpath:packs/}") String packs) {
        this.register = register;
        this.mandates = mandates;
        this.resources = resources;
        this.packs = packs;
    }

    /** @param csv {@code id,name,country,valid_from,valid_to} @throws MalformedUpload if the header is another */
    public Result loadParties(String csv, String by) {
        PackFaults faults = new PackFaults();
        List<Party> parties = read("parties", csv, faults, PARTY, PartyTables::party);
        register.register(parties, by);
        return new Result(parties.size(), refused(faults));
    }

    /** @param csv {@code holder,type,reference,valid_from,valid_to} @throws MalformedUpload if the header is another */
    public Result loadAuthorisations(String csv, String by) {
        PackFaults faults = new PackFaults();
        List<Authorisation> authorisations = read("authorisations", csv, faults, AUTHORISATION, PartyTables::authorisation);
        register.authorise(authorisations, by);
        return new Result(authorisations.size(), refused(faults));
    }

    /**
     * @param csv {@code representative,principal,kind,procedures,valid_from,valid_to}; procedures are joined by {@code ;}, none
     *            means all
     * @throws MalformedUpload if the header is another
     */
    public Result loadMandates(String csv, String by) {
        PackFaults faults = new PackFaults();
        List<Mandate> read = read("mandates", csv, faults, MANDATE, row -> mandate(row, by));
        mandates.give(read);
        return new Result(read.size(), refused(faults));
    }

    /** Puts the example parties that come with a pack on file. Not for a register that real traders stand in. */
    @Override
    public void loadExamples(String pack) {
        findText(pack + "/parties.csv").ifPresent(csv -> loadParties(csv, "release"));
        findText(pack + "/authorisations.csv").ifPresent(csv -> loadAuthorisations(csv, "release"));
        findText(pack + "/mandates.csv").ifPresent(csv -> loadMandates(csv, "release"));
    }

    private Optional<String> findText(String path) {
        Resource resource = resources.getResource(packs + path);
        try {
            return resource.exists() ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> read(String name, String csv, PackFaults faults, String[] columns,
            Function<CsvRow, Optional<T>> reader) {
        CsvTable table = CsvTable.parse(name, csv, faults, columns);
        if (faults.list().stream().anyMatch(fault -> fault.row() <= 1)) {
            throw new MalformedUpload(faults.list().getFirst().reason());
        }
        List<T> rows = new ArrayList<>();
        table.rows().forEach(row -> reader.apply(row).ifPresent(rows::add));
        return rows;
    }

    private static List<Refused> refused(PackFaults faults) {
        return faults.list().stream().map(fault -> new Refused(fault.row(), fault.reason())).toList();
    }

    private static Optional<Party> party(CsvRow row) {
        Optional<String> id = id(row, "id");
        Optional<String> name = row.required("name");
        Optional<String> country = row.matching("country", "[A-Z]{2}", "a country code");
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        return id.isEmpty() || name.isEmpty() || country.isEmpty() || validity.isEmpty() ? Optional.empty()
                : Optional.of(new Party(id.get(), name.get(), country.get(), validity.get()));
    }

    private static Optional<Authorisation> authorisation(CsvRow row) {
        Optional<String> holder = id(row, "holder");
        Optional<String> type = row.matching("type", "[A-Z0-9]{1,5}", "an authorisation type");
        Optional<String> reference = row.required("reference");
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        return holder.isEmpty() || type.isEmpty() || reference.isEmpty() || validity.isEmpty() ? Optional.empty()
                : Optional.of(new Authorisation(holder.get(), type.get(), reference.get(), validity.get()));
    }

    private static Optional<Mandate> mandate(CsvRow row, String by) {
        Optional<String> representative = id(row, "representative");
        Optional<String> principal = id(row, "principal");
        Optional<String> kind = row.matching("kind", "DIRECT|INDIRECT", "DIRECT or INDIRECT");
        Optional<String> procedures = row.text("procedures").isEmpty() ? Optional.of("")
                : row.matching("procedures", "[0-9A-Z]{2}(;[0-9A-Z]{2})*", "procedures joined by ;");
        Optional<Validity> validity = row.validity("valid_from", "valid_to");
        if (representative.isEmpty() || principal.isEmpty() || kind.isEmpty() || procedures.isEmpty() || validity.isEmpty()) {
            return Optional.empty();
        }
        Set<String> only = procedures.get().isEmpty() ? Set.of() : Set.of(procedures.get().split(";"));
        return Optional.of(new Mandate(TimeOrderedId.next(), representative.get(), principal.get(),
                Mandate.Kind.valueOf(kind.get()), only, validity.get(), by, null));
    }

    private static Optional<String> id(CsvRow row, String column) {
        return row.matching(column, "[A-Z]{2}[A-Z0-9]{1,15}", "an EORI or TIN");
    }
}
