package org.tamga.portal;

/** A declaration that a visitor may lodge to see what happens. @param title what it is, in a line */
public record Sample(String id, String title, byte[] message) {
}
