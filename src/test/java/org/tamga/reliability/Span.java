package org.tamga.reliability;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;

/** A span as it goes to a collector: read by the numbers of the fields in OpenTelemetry's protocol (trace.proto). */
record Span(String trace, String id, String parent, String name, Map<String, String> attributes) {

    /** Those of one request to a collector: resource, scope, span. */
    static List<Span> read(byte[] request) throws IOException {
        return inside(UnknownFieldSet.parseFrom(request), 1).flatMap(resource -> inside(resource, 2))
                .flatMap(scope -> inside(scope, 2)).map(Span::of).toList();
    }

    private static Span of(UnknownFieldSet span) {
        return new Span(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5),
                inside(span, 9).collect(Collectors.toMap(attribute -> text(attribute, 1),
                        attribute -> inside(attribute, 2).map(value -> text(value, 1)).findFirst().orElse(""))));
    }

    private static Stream<UnknownFieldSet> inside(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream().map(Span::parsed);
    }

    private static UnknownFieldSet parsed(ByteString bytes) {
        try {
            return UnknownFieldSet.parseFrom(bytes);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream().map(ByteString::toStringUtf8).findFirst().orElse("");
    }

    private static String hex(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream()
                .map(each -> HexFormat.of().formatHex(each.toByteArray())).findFirst().orElse("");
    }
}
