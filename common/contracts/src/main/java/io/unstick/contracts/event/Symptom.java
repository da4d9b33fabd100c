package io.unstick.contracts.event;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What was seen of a stuck mailbox; symptoms are not causes. */
public enum Symptom {
    /** Graph answers {@code MailboxNotEnabledForRESTAPI}. */
    GRAPH_SEES_NO_MAILBOX,
    /** {@code Get-Mailbox} does not find the user. */
    EXCHANGE_HAS_NO_MAILBOX,
    /** The user's only mail address is under the tenant's onmicrosoft domain. */
    PLACEHOLDER_ADDRESS,
    @JsonEnumDefaultValue
    OTHER
}
