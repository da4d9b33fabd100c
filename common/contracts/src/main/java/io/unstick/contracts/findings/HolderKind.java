package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of object holds a contested address or name; it decides who could release it, and how. */
public enum HolderKind {
    MAILBOX,
    MAIL_USER,
    MAIL_CONTACT,
    DISTRIBUTION_GROUP,
    MICROSOFT_365_GROUP,
    MAIL_PUBLIC_FOLDER,
    /** A mailbox that was deleted and that Exchange Online still keeps; it can be purged. */
    SOFT_DELETED,
    /** A deleted mailbox that a hold keeps for legal reasons: nobody may purge it. */
    INACTIVE_MAILBOX,
    /** A user in Microsoft Entra's recycle bin; known by its Entra object id. */
    DELETED_USER,
    /** A group in Microsoft Entra's recycle bin; known by its Entra object id. */
    DELETED_GROUP,
    /** A living user of Microsoft Entra, whatever it is in Exchange Online. */
    USER,
    /** A kind this version does not know: left to a person. */
    @JsonEnumDefaultValue
    OTHER
}
