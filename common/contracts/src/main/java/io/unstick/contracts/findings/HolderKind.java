package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of Exchange recipient holds a contested address; it decides which cmdlet could release it. */
public enum HolderKind {
    MAILBOX,
    MAIL_USER,
    MAIL_CONTACT,
    DISTRIBUTION_GROUP,
    MICROSOFT_365_GROUP,
    MAIL_PUBLIC_FOLDER,
    SOFT_DELETED,
    /** A kind this version does not know: left to a person. */
    @JsonEnumDefaultValue
    OTHER
}
