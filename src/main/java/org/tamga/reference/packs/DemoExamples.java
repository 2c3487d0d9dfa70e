package org.tamga.reference.packs;

import java.util.List;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.tamga.platform.ConditionalOnDemoMode;
import org.tamga.reference.Law;
import org.tamga.reference.LawBook;
import org.tamga.reference.spi.ExampleTables;

/** In demo mode, loads the example parties, authorisations and accounts of every pack. */
@Component
@ConditionalOnDemoMode
class DemoExamples implements InitializingBean {

    private final List<ExampleTables> tables;
    private final LawBook lawBook;

    DemoExamples(List<ExampleTables> tables, LawBook lawBook) {
        this.tables = tables;
        this.lawBook = lawBook;
    }

    /** Before the first request comes in. */
    @Override
    public void afterPropertiesSet() {
        lawBook.all().stream().map(Law::pack).forEach(pack -> tables.forEach(each -> each.loadExamples(pack)));
    }
}
