package org.tamga.party;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;

/** In demo mode, puts the example parties of the packs on file. */
@Component
@ConditionalOnDemoMode
class DemoParties implements InitializingBean {

    private final PartyTables tables;
    private final LawBook lawBook;

    DemoParties(PartyTables tables, LawBook lawBook) {
        this.tables = tables;
        this.lawBook = lawBook;
    }

    /** Before the first request comes in. */
    @Override
    public void afterPropertiesSet() {
        lawBook.all().stream().map(Law::pack).forEach(tables::loadExamples);
    }
}
