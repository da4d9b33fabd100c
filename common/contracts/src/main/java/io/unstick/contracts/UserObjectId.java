package io.unstick.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The Microsoft Entra object id of a user. Never the user principal name: that one changes and is personal. */
public record UserObjectId(UUID value) {
    /**
     * Reads the usual 36 character form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    @JsonCreator
    public static UserObjectId of(String text) {
        return new UserObjectId(StrictUuid.parse("user object id", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
