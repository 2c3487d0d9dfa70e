package org.tamga.reference.spi;

/** What a module implements that keeps registers of which a pack brings examples, such as parties and accounts. */
public interface ExampleTables {

    /** Loads the examples that come with a pack. Not for a register that real traders stand in. */
    void loadExamples(String pack);
}
