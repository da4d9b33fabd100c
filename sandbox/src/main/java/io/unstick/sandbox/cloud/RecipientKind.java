package io.unstick.sandbox.cloud;

/** The recipients that are not users. */
enum RecipientKind {
    MAIL_CONTACT("MailContact", "MailContact"),
    DISTRIBUTION_GROUP("MailUniversalDistributionGroup", "MailUniversalDistributionGroup"),
    UNIFIED_GROUP("MailUniversalDistributionGroup", "GroupMailbox");

    private final String recipientType;
    private final String recipientTypeDetails;

    RecipientKind(String recipientType, String recipientTypeDetails) {
        this.recipientType = recipientType;
        this.recipientTypeDetails = recipientTypeDetails;
    }

    String recipientType() {
        return recipientType;
    }

    String recipientTypeDetails() {
        return recipientTypeDetails;
    }
}
