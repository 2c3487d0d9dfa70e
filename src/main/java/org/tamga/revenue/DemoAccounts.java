package org.tamga.revenue;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** In demo mode, opens the example accounts of the packs. */
@Component
@ConditionalOnDemoMode
class DemoAccounts implements InitializingBean {

    private final AccountTable table;
    private final LawBook lawBook;

    DemoAccounts(AccountTable table, LawBook lawBook) {
        this.table = table;
        this.lawBook = lawBook;
    }

    /** Before the first request comes in. */
    @Override
    public void afterPropertiesSet() {
        lawBook.all().stream().map(Law::pack).forEach(table::loadExamples);
    }
}
