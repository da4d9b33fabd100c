package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whose trouble a cause is. */
public enum CauseScope {
    @JsonEnumDefaultValue
    USER,
    /** Every stuck mailbox of the tenant shares it; it is fixed once. */
    TENANT,
    /** Microsoft has to act. */
    MICROSOFT
}
