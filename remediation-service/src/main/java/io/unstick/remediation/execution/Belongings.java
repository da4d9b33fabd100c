package io.unstick.remediation.execution;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.AccountSnapshot;
import io.unstick.m365.read.AccountSnapshot.HeldLicence;
import io.unstick.m365.write.TenantWrites;
import io.unstick.m365.write.WriteOutcome;
import io.unstick.m365.write.WriteRequest;
import io.unstick.remediation.cases.Outcome;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.AccountCopy.Licence;
import io.unstick.remediation.playbook.RecreationAction.AddToGroup;
import io.unstick.remediation.playbook.RecreationAction.AdoptReport;
import io.unstick.remediation.playbook.RecreationAction.AssignLicences;
import io.unstick.remediation.playbook.RecreationAction.GiveBack;
import io.unstick.remediation.playbook.RecreationAction.ReportTo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives a user who was created again what the old one had, one thing at a time, unless reading shows it there. */
final class Belongings {
    private static final String UNKNOWN_OBJECT = "Request_ResourceNotFound";

    private final AccountExamination accounts;

    Belongings(AccountExamination accounts) {
        this.accounts = accounts;
    }

    Preparation prepare(GiveBack action, Situation situation) {
        UserObjectId user = current(situation);
        return Preparation.reading(
                accounts.snapshot(situation.tenant(), user),
                now -> isBack(action, now) ? Preparation.found() : send(action, user),
                Preparation.waiting("Microsoft Entra does not show the new user yet"));
    }

    private static boolean isBack(GiveBack action, AccountSnapshot now) {
        return switch (action) {
            case AssignLicences(var licences) -> licences.stream().allMatch(licence -> hasDirectly(licence, now));
            case AddToGroup(var group) ->
                now.memberships().stream()
                        .anyMatch(membership -> membership.id().equals(group));
            case ReportTo(var manager) ->
                now.manager() != null && now.manager().value().equals(manager);
            case AdoptReport(var report) -> now.reports().contains(new UserObjectId(report));
        };
    }

    private static boolean hasDirectly(Licence licence, AccountSnapshot now) {
        return now.licences().contains(new HeldLicence(licence.sku(), Set.copyOf(licence.disabledPlans()), null));
    }

    private static Preparation send(GiveBack action, UserObjectId user) {
        return switch (action) {
            case AssignLicences(var licences) ->
                write((tenant, request) -> tenant.assignLicense(request, user, byProduct(licences), Set.of()));
            case AddToGroup(var group) -> write((tenant, request) -> tenant.addToGroup(request, group, user));
            case ReportTo(var manager) ->
                write((tenant, request) -> tenant.setManager(request, user, new UserObjectId(manager)));
            case AdoptReport(var report) ->
                write((tenant, request) -> tenant.setManager(request, new UserObjectId(report), user));
        };
    }

    private interface Sending {
        WriteOutcome send(TenantWrites tenant, WriteRequest request);
    }

    /** For some seconds not every server of Microsoft Entra knows the new user. */
    private static Preparation write(Sending sending) {
        return new Preparation.Ready((tenant, request) -> switch (sending.send(tenant, request)) {
            case WriteOutcome.Refused(var code, var why, var _)
            when code.equalsIgnoreCase(UNKNOWN_OBJECT) -> new Outcome.Ambiguous(why);
            case WriteOutcome outcome -> Outcomes.of(outcome);
        });
    }

    private static Map<UUID, Set<UUID>> byProduct(List<Licence> licences) {
        return licences.stream()
                .collect(Collectors.toMap(Licence::sku, licence -> Set.copyOf(licence.disabledPlans())));
    }

    private static UserObjectId current(Situation situation) {
        return switch (situation.stuck().subject()) {
            case Subject.User user -> user.objectId();
            case Subject.TenantTrouble _ -> throw new IllegalStateException("an incident re-creates nobody");
        };
    }
}
