package seeded.clearance;

import org.springframework.stereotype.Repository;

/** Breaks the rule about proxies. */
@Repository
public class DeadlineStore {

    public final int days() {
        return 3;
    }
}
