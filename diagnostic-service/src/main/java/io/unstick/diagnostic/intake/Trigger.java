package io.unstick.diagnostic.intake;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.UserObjectId;
import java.time.Instant;
import java.util.UUID;

/**
 * Why a mailbox is diagnosed now.
 *
 * @param eventId the event that asks for it
 * @param user the user's current object id, which may differ from the mailbox's origin
 * @param at when the sender saw reason to ask, by the sender's clock
 */
record Trigger(UUID eventId, MailboxKey mailbox, CaseId caseId, UserObjectId user, Instant at) {}
