package io.unstick.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A customer's Microsoft Entra tenant (directory) id. A type of its own, because mixing two UUIDs here touches the wrong customer. */
public record TenantId(UUID value) implements Comparable<TenantId> {
    /**
     * Reads the usual 36 character form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    @JsonCreator
    public static TenantId of(String text) {
        return new TenantId(StrictUuid.parse("tenant id", text));
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
