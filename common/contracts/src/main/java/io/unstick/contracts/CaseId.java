package io.unstick.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/** The id of a case, which is one episode of one mailbox. Derived, so that a rescan or a second replica names the same case. */
public record CaseId(UUID value) {
    /**
     * The episode that began when the mailbox plan was assigned.
     *
     * @param licensedSince the mailbox plan's {@code assignedDateTime}
     */
    public static CaseId ofEpisode(MailboxKey mailbox, Instant licensedSince) {
        return new CaseId(NamedUuid.of(mailbox.toString(), licensedSince.toString()));
    }

    /** The incident of a whole tenant, told apart by what it is about (a cause, a Microsoft incident id). */
    public static CaseId ofIncident(TenantId tenant, String about) {
        return new CaseId(NamedUuid.of(MailboxKey.tenantWide(tenant).toString(), about));
    }

    /**
     * Reads the usual 36 character form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(StrictUuid.parse("case id", text));
    }

    @Override
    @JsonValue
    public String toString() {
        return value.toString();
    }
}
