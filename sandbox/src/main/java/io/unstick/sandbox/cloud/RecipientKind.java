package io.unstick.sandbox.cloud;

/** The recipients that are not users. */
enum RecipientKind {
    MAIL_CONTACT("MailContact", "MailContact"),
    DISTRIBUTION_GROUP("MailUniversalDistributionGroup", "MailUniversalDistributionGroup"),
    UNIFIED_GROUP("MailUniversalDistributionGroup", "GroupMailbox"),
    PUBLIC_FOLDER("PublicFolder", "PublicFolder"),
    /** The mailbox of somebody who left. */
    SOFT_DELETED_MAILBOX("UserMailbox", "UserMailbox"),
    /** The same, kept by a hold. */
    INACTIVE_MAILBOX("UserMailbox", "UserMailbox"),
    /** What Exchange still knows of a user who was deleted for ever a moment ago. */
    PURGED_USER("MailUser", "MailUser"),
    /** A group without mail. */
    SECURITY_GROUP("Group", "Group");

    private final String recipientType;
    private final String recipientTypeDetails;

    RecipientKind(String recipientType, String recipientTypeDetails) {
        this.recipientType = recipientType;
        this.recipientTypeDetails = recipientTypeDetails;
    }

    boolean isGroup() {
        return this == DISTRIBUTION_GROUP || this == UNIFIED_GROUP || this == SECURITY_GROUP;
    }

    boolean isMailEnabled() {
        return this != SECURITY_GROUP;
    }

    /** Whether it is the mailbox of somebody who left. */
    boolean isFormerMailbox() {
        return this == SOFT_DELETED_MAILBOX || this == INACTIVE_MAILBOX;
    }

    String recipientType() {
        return recipientType;
    }

    String recipientTypeDetails() {
        return recipientTypeDetails;
    }
}
