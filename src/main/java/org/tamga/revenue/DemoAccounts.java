package org.tamga.revenue;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** In demo mode, opens the example accounts of the packs. */
@Component
@ConditionalOnDemoMode
class DemoAccounts {

    private final AccountTable table;
    private final LawBook lawBook;

    DemoAccounts(AccountTable table, LawBook lawBook) {
        this.table = table;
        this.lawBook = lawBook;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        lawBook.all().stream().map(Law::pack).forEach(table::loadExamples);
    }
}
