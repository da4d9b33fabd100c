package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.Cause;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Reading;
import io.unstick.remediation.cases.Sighting;
import io.unstick.remediation.cases.Subject;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** Looks whether what all stuck mailboxes of a tenant share is over. */
public class TenantTroubles {
    private static final Set<String> WORKING = Set.of("Enabled", "Warning");
    private static final String PROVISIONED = "Success";

    private final Directory directory;
    private final DirectoryDetails directoryDetails;
    private final ExchangeOnline exchange;
    private final ExchangeDetails exchangeDetails;
    private final Set<UUID> mailboxPlans;

    public TenantTroubles(
            Directory directory,
            DirectoryDetails directoryDetails,
            ExchangeOnline exchange,
            ExchangeDetails exchangeDetails,
            Set<UUID> mailboxPlans) {
        this.directory = directory;
        this.directoryDetails = directoryDetails;
        this.exchange = exchange;
        this.exchangeDetails = exchangeDetails;
        this.mailboxPlans = Set.copyOf(mailboxPlans);
    }

    Sighting look(TenantId tenant, Subject.TenantTrouble trouble) {
        String about = trouble.about();
        return switch (trouble.cause()) {
            case TENANT_DEHYDRATED -> over(exchange.organization(tenant), organization -> !organization.dehydrated());
            case ACCEPTED_DOMAIN_MISSING ->
                over(
                        exchangeDetails.acceptedDomains(tenant),
                        domains -> domains.stream().anyMatch(about::equalsIgnoreCase));
            case SUBSCRIPTION_SUSPENDED ->
                over(
                        directoryDetails.subscriptions(tenant),
                        owned -> owned.stream()
                                .filter(one -> concerns(one, about))
                                .allMatch(TenantTroubles::works));
            case TENANT_SERVICE_NOT_ACTIVATED ->
                over(
                        directoryDetails.subscriptions(tenant),
                        owned -> owned.stream()
                                .filter(one -> concerns(one, about))
                                .allMatch(this::isProvisioned));
            case SERVICE_INCIDENT ->
                over(
                        directory.exchangeIssues(tenant),
                        issues -> issues.stream().noneMatch(issue -> issue.id().equals(about) && !issue.resolved()));
            case LICENSE_MISSING,
                    LICENSE_STUB_ONLY,
                    EXCHANGE_PLAN_DISABLED,
                    USAGE_LOCATION_MISSING,
                    LICENSE_ASSIGNMENT_ERROR,
                    VALIDATION_ERROR,
                    FORWARD_SYNC_GAP,
                    ONPREM_MAILBOX_GUID,
                    REMOTE_RECIPIENT_TYPE_STALE,
                    ARCHIVE_GUID_MISMATCH,
                    PROXY_CONFLICT,
                    UPN_CONFLICT,
                    STALE_PREVIOUS_MAILBOX,
                    CROSS_TENANT_MIGRATION_LEFTOVER,
                    BACKEND_UNKNOWN,
                    UNRECOGNISED -> new Sighting.Unknown("no tenant has this trouble as a whole");
        };
    }

    private static <T> Sighting over(Reading<T> reading, Predicate<T> isOver) {
        return switch (reading) {
            case Reading.Known<T>(var value, var source) ->
                isOver.test(value)
                        ? new Sighting.Reached(source.requestId())
                        : new Sighting.Missing(source.requestId());
            case Reading.Absent<T>(var source) -> new Sighting.Unknown(source.api() + ": nothing there");
            case Reading.Unreadable<T> unreadable -> Looker.unknown(unreadable);
        };
    }

    /** The subscription the incident names; every one with a mailbox where it names none. */
    private boolean concerns(Subscription subscription, String about) {
        boolean named = subscription.skuId().toString().equals(about);
        boolean nameless = about.equals(Cause.SUBSCRIPTION_SUSPENDED.name())
                || about.equals(Cause.TENANT_SERVICE_NOT_ACTIVATED.name());
        return named || (nameless && subscription.plans().stream().anyMatch(plan -> mailboxPlans.contains(plan.id())));
    }

    private static boolean works(Subscription subscription) {
        return WORKING.stream().anyMatch(subscription.capabilityStatus()::equalsIgnoreCase);
    }

    private boolean isProvisioned(Subscription subscription) {
        return subscription.plans().stream()
                .filter(plan -> mailboxPlans.contains(plan.id()))
                .allMatch(plan -> plan.provisioningStatus().equalsIgnoreCase(PROVISIONED));
    }
}
