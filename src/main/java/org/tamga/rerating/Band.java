package org.tamga.rerating;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How many lines differ by how much.
 *
 * @param less  whether less is assessed than before
 * @param from  smallest difference, without its sign
 * @param to    greatest difference; null if there is no limit
 * @param lines that are in it
 */
public record Band(boolean less, BigDecimal from, @Nullable BigDecimal to, long lines) {
}
