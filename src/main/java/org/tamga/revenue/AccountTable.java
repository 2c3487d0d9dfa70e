package org.tamga.revenue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

/** Takes accounts as CSV: good rows are opened or changed together, bad ones are named. */
@Component
public class AccountTable implements ExampleTables {

    /** @param refused the rows that changed nothing, in order */
    public record Result(int loaded, List<Refused> refused) {
    }

    private static final String[] COLUMNS = {"holder", "kind", "id", "currency", "balance", "limit"};

    private final PaymentOffice paymentOffice;
    private final ResourceLoader resources;
    private final String packs;

    AccountTable(PaymentOffice paymentOffice, ResourceLoader resources,
            @Value("${tamga.packs:classpath:packs/}") String packs) {
        this.paymentOffice = paymentOffice;
        this.resources = resources;
        this.packs = packs;
    }

    /**
     * @param csv {@code holder,kind,id,currency,balance,limit}; an empty balance or limit is zero
     * @throws MalformedUpload if the header is another
     */
    public Result load(String csv) {
        PackFaults faults = new PackFaults();
        CsvTable table = CsvTable.parse("accounts", csv, faults, COLUMNS);
        if (faults.list().stream().anyMatch(fault -> fault.row() <= 1)) {
            throw new MalformedUpload(faults.list().getFirst().reason());
        }
        List<Account> accounts = new ArrayList<>();
        table.rows().forEach(row -> account(row).ifPresent(accounts::add));
        paymentOffice.putAccounts(accounts);
        return new Result(accounts.size(),
                faults.list().stream().map(fault -> new Refused(fault.row(), fault.reason())).toList());
    }

    /** Opens the example accounts that come with a pack, those left out that are open already. */
    @Override
    public void loadExamples(String pack) {
        Resource resource = resources.getResource(packs + pack + "/accounts.csv");
        if (!resource.exists()) {
            return;
        }
        try {
            PackFaults faults = new PackFaults();
            List<Account> fresh = new ArrayList<>();
            CsvTable.parse("accounts", resource.getContentAsString(StandardCharsets.UTF_8), faults, COLUMNS).rows().forEach(
                    row -> account(row)
                            .filter(each -> paymentOffice.findAccount(new AccountId(each.kind(), each.id())).isEmpty())
                            .ifPresent(fresh::add));
            paymentOffice.putAccounts(fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Account> account(CsvRow row) {
        Optional<Account.Kind> kind = row.required("kind").flatMap(text -> kind(row, text));
        Optional<String> holder = row.required("holder");
        Optional<String> id = row.required("id");
        Optional<String> currency = row.matching("currency", "[A-Z]{3}", "a currency code");
        Optional<BigDecimal> balance = amount(row, "balance");
        Optional<BigDecimal> limit = amount(row, "limit");
        return kind.isEmpty() || holder.isEmpty() || id.isEmpty() || currency.isEmpty() || balance.isEmpty() || limit.isEmpty()
                ? Optional.empty()
                : Optional.of(new Account(holder.get(), kind.get(), id.get(), currency.get(), balance.get(), limit.get()));
    }

    private static Optional<BigDecimal> amount(CsvRow row, String column) {
        return row.text(column).isEmpty() ? Optional.of(BigDecimal.ZERO) : row.decimal(column);
    }

    private static Optional<Account.Kind> kind(CsvRow row, String text) {
        try {
            return Optional.of(Account.Kind.valueOf(text));
        } catch (IllegalArgumentException e) {
            row.fault("kind is none of DEFERMENT, CASH, GUARANTEE: " + text);
            return Optional.empty();
        }
    }
}
