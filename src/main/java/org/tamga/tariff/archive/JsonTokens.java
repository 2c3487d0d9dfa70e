package org.tamga.tariff.archive;

import java.util.function.BiFunction;
import java.math.BigDecimal;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.tamga.shared.Money;
import org.tamga.shared.Quantity;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The few shapes that stored JSON is made of, read token by token. */
final class JsonTokens implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonParser parser;

    JsonTokens(byte[] json) {
        this.parser = JSON.createParser(json);
    }

    /** Steps into an object or array, or to its first token. */
    void enter() {
        parser.nextToken();
    }

    /** The next name of the object that is being read, its value being next; null at the object's end. */
    @Nullable
    String name() {
        return parser.nextName();
    }

    /** Hands over at each element of the array that comes next, standing on the first token of the element. */
    void each(Runnable element) {
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    void eachText(Consumer<String> taker) {
        each(() -> taker.accept(parser.getString()));
    }

    String text() {
        parser.nextToken();
        return parser.getString();
    }

    @Nullable
    String textOrNull() {
        return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    int integer() {
        parser.nextToken();
        return parser.getIntValue();
    }

    BigDecimal number() {
        parser.nextToken();
        return parser.getDecimalValue();
    }

    Money money() {
        parser.nextToken();
        return rest(Money::new);
    }

    Quantity quantity() {
        parser.nextToken();
        return quantityHere();
    }

    /** Standing on the start of its array. */
    Quantity quantityHere() {
        return rest(Quantity::new);
    }

    void leave() {
        parser.nextToken();
    }

    private <T> T rest(BiFunction<BigDecimal, String, T> made) {
        BigDecimal amount = number();
        String unit = text();
        leave();
        return made.apply(amount, unit);
    }

    @Override
    public void close() {
        parser.close();
    }
}
