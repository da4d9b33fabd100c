package io.unstick.contracts.fix;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Who has to agree before a fix runs. */
public enum Permission {
    @JsonProperty("automatic")
    AUTOMATIC(0),
    /** One person with the approver role who did not ask for it. */
    @JsonProperty("approval")
    APPROVAL(1),
    /** Two different approvers. */
    @JsonProperty("two-person")
    TWO_PERSON(2),
    /** Also what an older version makes of a permission it does not know. */
    @JsonProperty("forbidden")
    @JsonEnumDefaultValue
    FORBIDDEN(0);

    private final int approvalsNeeded;

    Permission(int approvalsNeeded) {
        this.approvalsNeeded = approvalsNeeded;
    }

    /** How many different people must approve; meaningless for {@link #FORBIDDEN}. */
    public int approvalsNeeded() {
        return approvalsNeeded;
    }
}
