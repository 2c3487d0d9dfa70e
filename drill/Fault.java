package drill;

import java.time.Duration;
import java.util.Random;

/** One way of breaking the server; it returns when the server answers again. */
interface Fault {

    /** What is broken, as the report names it. */
    String name();

    /**
     * @param random decides what the fault leaves open
     * @return from the fault, or from the moment its cause is gone, to the first answer
     */
    Duration strike(Site site, Random random) throws Exception;
}
