package io.unstick.diagnostic;

import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The diagnostic service's own settings. Which service plans give a mailbox is {@code unstick.m365.mailbox-plans}.
 *
 * @param concurrency mailboxes diagnosed at once per topic and replica; more than the topic has partitions is no use
 * @param evidenceLimit the longest one diagnosis waits for all its sources; a protocol time-out, so it is not scaled
 * @param throttlePatience the longest one question waits for its turn when the tenant is throttled for a moment; a
 *     protocol time-out, so it is not scaled
 * @param serviceHealthAge how long Microsoft's service health of a tenant is good enough
 * @param dehydratedAge how long "the organisation is dehydrated" is good enough: short, because it is being fixed
 * @param organizationAge how long "the organisation is not dehydrated" is good enough: it never goes back
 * @param subscriptionsAge how long the tenant's subscriptions are good enough
 * @param domainsAge how long the tenant's domains are good enough
 * @param listsAge how long lists of deleted objects, public folders and accepted domains are good enough: short, because
 *     fixes change them
 * @param incompleteRetry after what time a diagnosis that could not be completed is made again
 * @param incompleteRetries how often it is made again; later it is up to whoever needs the answer
 * @param incidentFeatureGroups feature groups, in Microsoft's words, whose issues delay new mailboxes; case is ignored
 */
public record DiagnosticSettings(
        @DefaultValue("4") int concurrency,
        @DefaultValue("30s") Duration evidenceLimit,
        @DefaultValue("5s") Duration throttlePatience,
        @DefaultValue("5m") Duration serviceHealthAge,
        @DefaultValue("1m") Duration dehydratedAge,
        @DefaultValue("24h") Duration organizationAge,
        @DefaultValue("10m") Duration subscriptionsAge,
        @DefaultValue("1h") Duration domainsAge,
        @DefaultValue("1m") Duration listsAge,
        @DefaultValue("3m") Duration incompleteRetry,
        @DefaultValue("5") int incompleteRetries,
        @DefaultValue("Management and Provisioning") List<String> incidentFeatureGroups) {
    /** Where these settings lie. */
    public static final SettingsSection<DiagnosticSettings> SECTION =
            SettingsSection.of("unstick.diagnostic", DiagnosticSettings.class);

    /** Refuses what would stop the service from working or make it ask Microsoft without pause. */
    public DiagnosticSettings {
        Constraints.between("concurrency", concurrency, 1, 64);
        Constraints.positive("evidence-limit", evidenceLimit);
        Constraints.require(
                evidenceLimit.compareTo(Duration.ofMinutes(1)) <= 0, "evidence-limit", "must be at most 1m");
        Constraints.positive("throttle-patience", throttlePatience);
        Constraints.positive("service-health-age", serviceHealthAge);
        Constraints.positive("dehydrated-age", dehydratedAge);
        Constraints.positive("organization-age", organizationAge);
        Constraints.positive("subscriptions-age", subscriptionsAge);
        Constraints.positive("domains-age", domainsAge);
        Constraints.positive("lists-age", listsAge);
        Constraints.positive("incomplete-retry", incompleteRetry);
        Constraints.between("incomplete-retries", incompleteRetries, 0, 100);
        incidentFeatureGroups = List.copyOf(incidentFeatureGroups);
    }
}
