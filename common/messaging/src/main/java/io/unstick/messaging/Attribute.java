package io.unstick.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A CloudEvents attribute as a Kafka header (CloudEvents 1.0, Kafka protocol binding, binary mode). */
enum Attribute {
    SPECVERSION("ce_specversion"),
    ID("ce_id"),
    SOURCE("ce_source"),
    TYPE("ce_type"),
    TIME("ce_time"),
    SUBJECT("ce_subject"),
    DATASCHEMA("ce_dataschema"),
    DATACONTENTTYPE("content-type"),
    PARTITIONKEY("ce_partitionkey"),
    TENANTID("ce_tenantid"),
    CASEID("ce_caseid"),
    CASESEQ("ce_caseseq"),
    CAUSATIONID("ce_causationid");

    private static final int LONGEST_VALUE = 1024;

    private final String header;

    Attribute(String header) {
        this.header = header;
    }

    void write(Headers headers, @Nullable Object value) {
        if (value != null) {
            headers.add(header, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The attribute's text; empty when there is no such header. */
    Optional<String> find(Headers headers) {
        Header found = headers.lastHeader(header);
        if (found == null || found.value() == null) {
            return Optional.empty();
        }
        if (found.value().length > LONGEST_VALUE) {
            throw new UnreadableEvent("header %s is longer than %d bytes".formatted(header, LONGEST_VALUE));
        }
        return Optional.of(new String(found.value(), StandardCharsets.UTF_8));
    }

    String require(Headers headers) {
        return find(headers)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new UnreadableEvent("header %s is missing".formatted(header)));
    }

    /** The attribute's text in the form of {@code reader}, whose runtime exceptions mean that it has another form. */
    <T> T require(Headers headers, Function<String, T> reader) {
        return parse(require(headers), reader);
    }

    <T> Optional<T> find(Headers headers, Function<String, T> reader) {
        return find(headers).map(text -> parse(text, reader));
    }

    private <T> T parse(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (RuntimeException anyParser) {
            throw new UnreadableEvent("header %s has a wrong form".formatted(header));
        }
    }
}
