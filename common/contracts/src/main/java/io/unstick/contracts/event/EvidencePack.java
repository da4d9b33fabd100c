package io.unstick.contracts.event;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.fix.FixId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything Microsoft's support asks for about one stuck mailbox, or about the trouble of one tenant.
 *
 * @param severity in Microsoft's letters
 * @param request the sentence to send
 * @param supportPage where a person opens the ticket, because no API does
 * @param userObjectId absent for a tenant's trouble
 * @param userPrincipalName only where a person asked for the pack; never in an event
 * @param missingSince since when the mailbox has been missing, as far as known
 * @param reason why Unstick gives up, or that it does not yet
 * @param attempts what was tried, oldest first
 * @param requests what Unstick sent and looked at, oldest first; only where a person asked for the pack
 * @param evidence what the last diagnosis read: licences, plans and their times, provisioning errors, service health
 */
public record EvidencePack(
        String severity,
        String request,
        String supportPage,
        TenantId tenant,
        CaseId caseId,
        @Nullable UserObjectId userObjectId,
        @Nullable String userPrincipalName,
        Instant missingSince,
        String reason,
        List<Finding> findings,
        List<Attempt> attempts,
        List<Request> requests,
        List<Evidence> evidence) {
    public EvidencePack {
        findings = List.copyOf(findings);
        attempts = List.copyOf(attempts);
        requests = List.copyOf(requests);
        evidence = List.copyOf(evidence);
    }

    /**
     * A fix that was tried, or that people decided about.
     *
     * @param result how it ended, in one word
     */
    public record Attempt(
            FixId fix, String result, Instant at, @Nullable String requestId) {}

    /**
     * One request to Microsoft.
     *
     * @param clientRequestId the id Unstick gave it; absent for reads
     * @param requestId the id Microsoft gave it
     */
    public record Request(
            Instant at,
            String what,
            @Nullable UUID clientRequestId,
            @Nullable String requestId) {}

    /** Without what it holds about the person: this text reaches logs. */
    @Override
    public String toString() {
        return "EvidencePack[caseId=%s]".formatted(caseId);
    }
}
