package org.tamga.revenue.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tamga.platform.UploadedText;
import org.tamga.revenue.AccountTable;
import org.tamga.revenue.AccountTable.Result;

/** Opens accounts, and sets their balances and limits. */
@RestController
class AccountAdministration {

    private final AccountTable table;

    AccountAdministration(AccountTable table) {
        this.table = table;
    }

    @PostMapping("/api/v1/admin/accounts")
    Result load(HttpServletRequest request) throws IOException {
        return table.load(UploadedText.of(request));
    }
}
