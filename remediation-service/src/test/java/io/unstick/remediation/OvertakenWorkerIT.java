package io.unstick.remediation;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.event.Topics;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Permission;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.remediation.work.CaseWorker;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A worker that stood still so long that another one believed it dead, and wakes up in the middle of that one's work. */
class OvertakenWorkerIT {
    private static RunningRemediation remediation;
    private static Rest rest;

    @BeforeAll
    static void start() {
        remediation = new RunningRemediation("overtaken_worker_it");
        rest = new Rest(remediation.url());
    }

    @AfterAll
    static void stop() {
        remediation.close();
    }

    @Test
    void aWorkerSendsOnlyWhatItHasIntendedItself() {
        // Given: the service's own worker is about to intend a write, and counts the tenant's users for a long time
        var tenant = remediation.cloud().tenant("Contoso", "overtaken.example");
        remediation.register(tenant, RunningRemediation.live(Map.of(FixId.RELEASE_ADDRESS, Permission.AUTOMATIC)));
        rest.awaitTenant(tenant.id());
        var user = tenant.user("Ada")
                .licensed(ENTERPRISE, Duration.ofHours(5))
                .blockedBy(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        var finding = held(tenant, user);
        remediation.cloud().faults().next(tenant, "GET /users", Fault.hang(Duration.ofSeconds(2)));
        remediation.cloud().faults().next(tenant, "Set-MailContact", Fault.hang(Duration.ofSeconds(4)));
        CaseId id = stuckBecauseOf(finding, tenant, user);
        Awaitility.await().until(() -> remediation.cloud().requests().count(tenant, "GET /users") == 1);

        // When: another one intends it, sends it, and still waits for the answer when the first one goes on
        remediation.context().getBean(CaseWorker.class).work(id);

        // Then
        rest.await(id, "RESOLVED");
        assertThat(remediation.cloud().requests().count(tenant, "GET /users")).isEqualTo(2);
        assertThat(remediation.cloud().requests().count(tenant, "Set-MailContact"))
                .isEqualTo(1);
    }

    private static CaseId stuckBecauseOf(Finding finding, SimulatedTenant tenant, SimulatedUser user) {
        var stuck = remediation.stuck(tenant, user);
        remediation.send(Topics.MAILBOX_STUCK, stuck);
        remediation.send(Topics.MAILBOX_FINDINGS, remediation.diagnosed(stuck, finding));
        return stuck.event().caseId();
    }

    private static Finding held(SimulatedTenant tenant, SimulatedUser user) {
        var exchange = remediation.context().getBean(ExchangeOnline.class);
        var reading = exchange.recipientsWithAddress(new TenantId(tenant.id()), user.userPrincipalName());
        var holder = ((Reading.Known<List<Recipient>>) reading).value().getFirst();
        var detail = new AddressHeld(
                user.userPrincipalName(), HolderKind.MAIL_CONTACT, holder.id(), false, false, holder.emailAddresses());
        return new Finding(Cause.PROXY_CONFLICT, 0.95, "A contact holds the address.", detail, List.of());
    }
}
