package io.unstick.diagnostic;

import io.unstick.settings.Constraints;
import io.unstick.settings.SettingsSection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The diagnostic service's own settings.
 *
 * @param concurrency mailboxes diagnosed at once per topic and replica; more than the topic has partitions is no use
 * @param evidenceLimit the longest one diagnosis waits for all its sources; a protocol time-out, so it is not scaled
 * @param throttlePatience the longest one question waits for its turn when the tenant is throttled for a moment; a
 *     protocol time-out, so it is not scaled
 * @param serviceHealthAge how long Microsoft's service health of a tenant is good enough
 * @param dehydratedAge how long "the organisation is dehydrated" is good enough: short, because it is being fixed
 * @param organizationAge how long "the organisation is not dehydrated" is good enough: it never goes back
 * @param incidentFeatureGroups feature groups, in Microsoft's words, whose issues delay new mailboxes; case is ignored
 * @param mailboxPlans ids of the service plans that give a mailbox; the default is all ten that Microsoft's licensing
 *     table knew in July 2026
 */
public record DiagnosticSettings(
        @DefaultValue("4") int concurrency,
        @DefaultValue("30s") Duration evidenceLimit,
        @DefaultValue("5s") Duration throttlePatience,
        @DefaultValue("5m") Duration serviceHealthAge,
        @DefaultValue("1m") Duration dehydratedAge,
        @DefaultValue("24h") Duration organizationAge,
        @DefaultValue("Management and Provisioning") List<String> incidentFeatureGroups,

        @DefaultValue({
            "9aaf7827-d63c-4b61-89c3-182f06f82e5c",
            "efb87545-963c-4e0d-99df-69c6916d9eb0",
            "4a82b400-a79f-41a4-b4e2-e94f5787b113",
            "1126bef5-da20-4f07-b45e-ad25d2581aa8",
            "fc52cc4b-ed7d-472d-bbe7-b081c23ecc56",
            "d42bdbd6-c335-4231-ab3d-c8f348d5aff5",
            "90927877-dcff-4af6-b346-2332c0b15bb7",
            "e9b4930a-925f-45e2-ac2a-3f7788ca6fdd",
            "8c3069c0-ccdb-44be-ab77-986203a67df2",
            "88f4d7ef-a73b-4246-8047-516022144c9f"
        })
        Set<UUID> mailboxPlans) {
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
        Constraints.require(!mailboxPlans.isEmpty(), "mailbox-plans", "must name at least one service plan");
        incidentFeatureGroups = List.copyOf(incidentFeatureGroups);
        mailboxPlans = Set.copyOf(mailboxPlans);
    }
}
