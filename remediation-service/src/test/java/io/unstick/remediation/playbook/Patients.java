package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.tenant.TenantPolicy;
import io.unstick.contracts.tenant.TenantPolicy.HybridCases;
import io.unstick.contracts.tenant.TenantPolicy.Licence;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeChange;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import io.unstick.remediation.onpremises.repair.Modification;
import io.unstick.remediation.playbook.Patient.Urgency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ada without a mailbox, under policies and after examinations of every kind. */
final class Patients {
    static final TenantId CONTOSO = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    static final UserObjectId ADA = UserObjectId.of("87d349ed-44d7-43e1-9a83-000000000001");
    static final UUID E3 = id(3);
    static final UUID E5 = id(5);
    static final UUID EXCHANGE = id(10);
    static final UUID TEAMS = id(11);
    static final UUID GROUP = id(20);
    static final String AD_OBJECT = "5d0a7f3e-0000-4000-8000-0000000000ad";

    private Patients() {}

    static UUID id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + number);
    }

    /** The policy that permits and names everything. */
    static TenantPolicy generous() {
        return policy("NO", E3.toString(), HybridCases.REPAIR);
    }

    /** A policy with these three said, and the rest as usual. */
    static TenantPolicy policy(@Nullable String usageLocation, @Nullable String sku, HybridCases hybridCases) {
        TenantPolicy usual = TenantPolicy.builtIn();
        return new TenantPolicy(
                usual.grace(),
                usual.stuckAfter(),
                usual.escalateAfter(),
                usual.scanInterval(),
                usual.settle(),
                usual.proofs(),
                usual.proofInterval(),
                false,
                usageLocation,
                new Licence(sku, false),
                hybridCases,
                Map.of(),
                usual.approvalExpires(),
                usual.reopenWindow(),
                usual.budgets());
    }

    static Patient ada(TenantPolicy policy, Urgency urgency, Chart chart) {
        return new Patient(CONTOSO, ADA, policy, urgency, chart);
    }

    static Patient ada(Urgency urgency, Chart chart) {
        return ada(generous(), urgency, chart);
    }

    /** Nothing read yet, and only proven causes may be acted on. */
    static Patient adaEarly(TenantPolicy policy) {
        return ada(policy, Urgency.EARLY, Chart.BLANK);
    }

    /** One direct licence with Teams off, and another one to spare. */
    static Chart.Licences oneLicence() {
        return new Chart.Licences(List.of(held(E3, false)), List.of(new Chart.Spare(E5, EXCHANGE)));
    }

    static Chart.Held held(UUID sku, boolean inherited) {
        return new Chart.Held(sku, EXCHANGE, List.of(TEAMS), inherited);
    }

    static Chart.OnPremises repairable(String about) {
        var migrated = List.of(AttributeValue.of("4"));
        var old = List.of(AttributeValue.of("old"));
        var entry = new AdObject(
                "CN=Ada",
                UUID.fromString(AD_OBJECT),
                Map.of("msExchMailboxGuid", old, "msExchRemoteRecipientType", migrated),
                HomeDatabase.NONE);
        return new Chart.OnPremises.Repairable(
                about,
                entry,
                new Modification(List.of(
                        new AttributeChange("msExchMailboxGuid", old, List.of()),
                        new AttributeChange("msExchRemoteRecipientType", migrated, List.of(AttributeValue.of("1"))))));
    }

    static AccountCopy copy() {
        return new AccountCopy(
                ADA,
                "ada@contoso.example",
                Map.of("displayName", "Ada"),
                List.of(new AccountCopy.Licence(E3, List.of(TEAMS))),
                List.of(GROUP),
                id(40),
                List.of(id(41)));
    }

    /** Everything that can be read was read, and nothing stands against any fix. */
    static Chart fullChart(String aboutInActiveDirectory) {
        return Chart.BLANK
                .with(oneLicence())
                .with(repairable(aboutInActiveDirectory))
                .with(new Chart.Emptiness.Empty(copy()));
    }
}
