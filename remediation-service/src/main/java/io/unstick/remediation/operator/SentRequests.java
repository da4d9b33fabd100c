package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.EvidencePack.Request;
import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepApplied;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.event.RemediationEvent.StepRefused;
import io.unstick.contracts.event.RemediationEvent.StepThrottled;
import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.remediation.execution.ClientRequestId;
import io.unstick.remediation.journal.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case's journal knows about requests to Microsoft, for those who look them up in Microsoft's logs. */
final class SentRequests {
    private final TenantId tenant;
    private final Map<UUID, StepIntended> intended = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();

    private SentRequests(TenantId tenant) {
        this.tenant = tenant;
    }

    /** Oldest first. An intent alone is none: only its outcome says that something may have been sent. */
    static List<Request> of(TenantId tenant, List<JournalEntry> journal) {
        var sent = new SentRequests(tenant);
        journal.forEach(entry -> sent.note(entry.at(), entry.event()));
        return sent.requests;
    }

    private void note(Instant at, Object event) {
        if (event instanceof StepIntended intent) {
            intended.put(intent.actionId(), intent);
        } else if (event instanceof StepApplied applied) {
            ended(at, applied.actionId(), applied.alreadyInPlace() ? "so already" : "accepted", applied.requestId());
        } else if (event instanceof StepAmbiguous unclear) {
            ended(at, unclear.actionId(), "unclear", null);
        } else if (event instanceof StepRefused refused) {
            ended(at, refused.actionId(), "refused with " + refused.code(), null);
        } else if (event instanceof StepThrottled throttled) {
            ended(at, throttled.actionId(), "throttled", null);
        } else if (event instanceof Verified(var found, var _, var requestId) && requestId != null) {
            requests.add(new Request(at, found ? "looked: it is there" : "looked: it is missing", null, requestId));
        }
    }

    private void ended(Instant at, UUID actionId, String how, @Nullable String requestId) {
        StepIntended intent = intended.get(actionId);
        if (intent != null) {
            String what = "%s, attempt %d: %s".formatted(intent.fix().id(), intent.attempt(), how);
            requests.add(new Request(at, what, ClientRequestId.of(tenant, actionId, intent.attempt()), requestId));
        }
    }
}
