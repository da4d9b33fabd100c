package io.unstick.remediation.operator;

import static io.unstick.testkit.FakeTime.MONDAY_9AM;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.EvidencePack.Request;
import io.unstick.contracts.event.RemediationEvent;
import io.unstick.contracts.event.RemediationEvent.StepAmbiguous;
import io.unstick.contracts.event.RemediationEvent.StepApplied;
import io.unstick.contracts.event.RemediationEvent.StepIntended;
import io.unstick.contracts.event.RemediationEvent.StepNotTaken;
import io.unstick.contracts.event.RemediationEvent.StepRefused;
import io.unstick.contracts.event.RemediationEvent.StepThrottled;
import io.unstick.contracts.event.RemediationEvent.Verified;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.fix.FixId;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.execution.ClientRequestId;
import io.unstick.remediation.journal.JournalEntry;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Only what reached Microsoft is told, under the ids that Microsoft's logs know. */
class SentRequestsTest {
    private static final TenantId TENANT = new TenantId(UUID.randomUUID());
    private static final MailboxKey MAILBOX = MailboxKey.of(TENANT, new UserObjectId(UUID.randomUUID()));
    private static final UUID ACTION = UUID.randomUUID();

    @Test
    void everyAttemptHasAnIdOfItsOwn() {
        // When
        List<Request> requests = requests(
                intent(1),
                new StepThrottled(ACTION, MONDAY_9AM),
                intent(2),
                new StepAmbiguous(ACTION, "timeout"),
                intent(3),
                new StepRefused(ACTION, "Forbidden", "no"),
                intent(4),
                new StepApplied(ACTION, "r4", false));

        // Then
        assertThat(requests)
                .extracting(Request::what)
                .containsExactly(
                        "swap-licence, attempt 1: throttled",
                        "swap-licence, attempt 2: unclear",
                        "swap-licence, attempt 3: refused with Forbidden",
                        "swap-licence, attempt 4: accepted");
        assertThat(requests)
                .extracting(Request::clientRequestId)
                .containsExactly(id(1), id(2), id(3), id(4))
                .doesNotHaveDuplicates();
        assertThat(requests).last().extracting(Request::requestId).isEqualTo("r4");
    }

    @Test
    void anIntentThatWasNeverSentIsNoRequest() {
        assertThat(requests(intent(1), new StepNotTaken(FixId.SWAP_LICENCE, "the kill switch is on")))
                .isEmpty();
    }

    @Test
    void looksThatMicrosoftAnsweredAreTold() {
        assertThat(requests(new Verified(false, 0, "r1"), new Verified(false, 0, null), new Verified(true, 1, "r2")))
                .extracting(Request::requestId)
                .containsExactly("r1", "r2");
    }

    private static StepIntended intent(int attempt) {
        return new StepIntended(ACTION, attempt, FixId.SWAP_LICENCE, "hash", "before");
    }

    private static UUID id(int attempt) {
        return ClientRequestId.of(TENANT, ACTION, attempt);
    }

    private static List<Request> requests(RemediationEvent... events) {
        return SentRequests.of(
                TENANT,
                IntStream.range(0, events.length)
                        .mapToObj(index -> entry(index + 1, events[index]))
                        .toList());
    }

    private static JournalEntry entry(int sequence, RemediationEvent event) {
        return new JournalEntry(
                UUID.randomUUID(),
                CaseId.ofEpisode(MAILBOX, MONDAY_9AM),
                sequence,
                MAILBOX,
                Topics.REMEDIATION_EVENTS.typeOf(event),
                "unstick",
                MONDAY_9AM,
                EventJson.mapper().writeValueAsString(event));
    }
}
