package seeded.clearance;

/** A name that fits everything. */
public interface DeadlineManager {
}
