package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a diagnosis concluded about one mailbox. */
public enum Verdict {
    /** No mailbox although there should be one; the findings say why. */
    STUCK,
    /** No mailbox yet, and still inside the time Microsoft normally needs. */
    NOT_STUCK_YET,
    /** The mailbox is there. */
    ALREADY_PROVISIONED,
    /** There should be no mailbox of its own here: shared, resource, guest, unlicensed, gone, or hosted on-premises. */
    NOT_APPLICABLE,
    /** Something that is needed could not be read. Nothing may be concluded or done; ask again. */
    @JsonEnumDefaultValue
    INCOMPLETE
}
