package io.unstick.remediation.journal;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.Topics;
import io.unstick.messaging.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One entry as it is stored.
 *
 * @param sequence position in the case's journal, from 1, without gaps
 * @param type the CloudEvents type
 * @param payload the event as JSON, exactly as hashed
 */
public record JournalEntry(
        UUID id,
        CaseId caseId,
        long sequence,
        MailboxKey mailbox,
        String type,
        String writtenBy,
        Instant at,
        String payload) {
    /** What the first entry of a case names as its predecessor's hash. */
    static final String BEGINNING = "0".repeat(64);

    /** The event this entry tells. */
    public RemediationEvent event() {
        Class<? extends RemediationEvent> known = Topics.REMEDIATION_EVENTS
                .classOf(type)
                .orElseThrow(() -> new IllegalStateException(
                        "the journal of case %s holds the unknown type %s".formatted(caseId, type)));
        return EventJson.mapper().readValue(payload, known);
    }

    /** SHA-256 over the predecessor's hash and everything this entry says. */
    String hash(String previousHash) {
        String everything = String.join(
                "\n",
                previousHash,
                id.toString(),
                caseId.toString(),
                Long.toString(sequence),
                mailbox.toString(),
                type,
                writtenBy,
                at.toString(),
                payload);
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(everything.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Without the payload, which may hold names and addresses: this text reaches logs. */
    @Override
    public String toString() {
        return "JournalEntry[caseId=%s, sequence=%d, type=%s]".formatted(caseId, sequence, type);
    }
}
