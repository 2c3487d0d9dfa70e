package org.tamga.reference.spi;

/**
 * The part of a country pack that one module owns. Every implementation in the application is asked each time a pack is
 * loaded; all parts together become one {@link org.tamga.reference.Law} and are switched at once.
 *
 * @param <T> the immutable compiled form, by whose class it is found again in the law
 */
public interface PackPart<T> {

    Class<T> type();

    /**
     * Compiles and checks. A function of the files alone: no clock, no database. Whatever is wrong is added to
     * {@code faults}, all of it; a pack with faults never comes into force.
     */
    T compile(PackFiles files, PackFaults faults);
}
