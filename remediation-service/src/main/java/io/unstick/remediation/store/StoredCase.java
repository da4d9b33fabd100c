package io.unstick.remediation.store;

import io.unstick.remediation.cases.MailboxCase;

/**
 * A case as it was read.
 *
 * @param journalSequence of its last journal entry; it grows with every change worth telling
 */
public record StoredCase(MailboxCase value, long journalSequence) {}
