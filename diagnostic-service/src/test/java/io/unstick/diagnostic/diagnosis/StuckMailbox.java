package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Evidence;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.Licensing.Licence;
import io.unstick.diagnostic.diagnosis.ServiceIssues.Issue;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import io.unstick.diagnostic.diagnosis.UserAccount.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts about a mailbox for tests: licensed five hours ago, missing, and nothing explains it, until something does. */
final class StuckMailbox {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Duration GRACE = Duration.ofMinutes(30);
    static final UUID MAILBOX_PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    static final String PROVISIONING = "Management and Provisioning";

    private static final Diagnosis DIAGNOSIS =
            new Diagnosis(new MailboxPlans(Set.of(MAILBOX_PLAN)), Set.of(PROVISIONING));

    static final UUID SKU = UUID.fromString("6fd2c87f-b296-42f0-b197-1e91e994b900");

    private final Facts facts;
    private final boolean askedByHand;

    private StuckMailbox(Facts facts, boolean askedByHand) {
        this.facts = facts;
        this.askedByHand = askedByHand;
    }

    static StuckMailbox withoutExplanation() {
        return new StuckMailbox(
                Facts.none()
                        .with(UserAccount.SOURCE, known(member("Enabled", Duration.ofHours(5))))
                        .with(ExistingMailbox.SOURCE, new Fact.Absent<>())
                        .with(ExchangeAccount.SOURCE, known(new ExchangeAccount("User")))
                        .with(ExchangeOrganization.SOURCE, known(new ExchangeOrganization(false)))
                        .with(ServiceIssues.SOURCE, known(new ServiceIssues(List.of())))
                        .with(AddressHolders.SOURCE, known(new AddressHolders(List.of())))
                        .with(DeletedHolders.SOURCE, known(new DeletedHolders(List.of())))
                        .with(Licensing.SOURCE, known(licensed("US", licence())))
                        .with(Subscriptions.SOURCE, known(subscription("Enabled", "Success")))
                        .with(ProvisioningErrors.SOURCE, known(new ProvisioningErrors(List.of(), List.of())))
                        .with(MailDomain.SOURCE, known(new MailDomain("contoso.example", true, true)))
                        .with(MailUserState.SOURCE, new Fact.Absent<>())
                        .with(OnPremisesAccount.SOURCE, new Fact.Absent<>())
                        .with(PreviousMailbox.SOURCE, known(new PreviousMailbox("User", "None", null, false)))
                        .with(Migration.SOURCE, new Fact.Absent<>()),
                false);
    }

    /** Nobody gave the user a plan, but a person expects a mailbox. */
    static StuckMailbox expectedByAPerson() {
        return new StuckMailbox(withoutExplanation().facts, true)
                .but(UserAccount.SOURCE, known(new UserAccount(false, false, List.of())))
                .but(Licensing.SOURCE, known(licensed("US")));
    }

    static Licensing licensed(@Nullable String usageLocation, Licence... licences) {
        return new Licensing(usageLocation, List.of(licences), List.of());
    }

    static Licence licence(UUID... disabledPlans) {
        return new Licence(SKU, Set.of(disabledPlans));
    }

    static Subscriptions subscription(String capabilityStatus, String planStatus) {
        return new Subscriptions(List.of(new Sku(SKU, capabilityStatus, 5, MAILBOX_PLAN, planStatus)));
    }

    static UserAccount member(String capabilityStatus, Duration licensedFor) {
        return new UserAccount(false, false, List.of(new Plan(MAILBOX_PLAN, capabilityStatus, NOW.minus(licensedFor))));
    }

    static Issue issue(String id, String featureGroup, boolean resolved) {
        return new Issue(id, "Some mailboxes are delayed", featureGroup, resolved);
    }

    static <T> Fact<T> known(T value) {
        return new Fact.Known<>(value);
    }

    static <T> Fact<T> unreadable() {
        return new Fact.Unreadable<>("throttled");
    }

    <T> StuckMailbox but(EvidenceSource<T> source, Fact<T> fact) {
        return new StuckMailbox(facts.with(source, fact), askedByHand);
    }

    StuckMailbox unknownToExchange() {
        return but(ExchangeAccount.SOURCE, new Fact.Absent<>());
    }

    StuckMailbox inDehydratedTenant() {
        return but(ExchangeOrganization.SOURCE, known(new ExchangeOrganization(true)));
    }

    StuckMailbox during(Issue... issues) {
        return but(ServiceIssues.SOURCE, known(new ServiceIssues(List.of(issues))));
    }

    StuckMailbox whoseAddressIsHeld(String address, Holder... holders) {
        return but(
                AddressHolders.SOURCE, known(new AddressHolders(List.of(new HeldAddress(address, List.of(holders))))));
    }

    Conclusion diagnosed() {
        return DIAGNOSIS.conclude(facts, circumstances());
    }

    private Circumstances circumstances() {
        return new Circumstances(GRACE, NOW, askedByHand);
    }

    /** As the service would publish it. */
    RecordedDiagnosis published() {
        Conclusion conclusion = diagnosed();
        List<Evidence> evidence = Stream.concat(
                        Replay.SOURCES.stream().map(source -> evidence(source, facts)),
                        Stream.of(evidence(
                                Terms.SOURCE,
                                Facts.none().with(Terms.SOURCE, known(DIAGNOSIS.terms(circumstances()))))))
                .toList();
        return new RecordedDiagnosis(conclusion.verdict(), conclusion.reason(), conclusion.findings(), evidence);
    }

    private static <T> Evidence evidence(EvidenceSource<T> source, Facts facts) {
        return switch (facts.from(source)) {
            case Fact.Known<T>(T value) -> evidence(source, Evidence.Status.KNOWN, source.tell(value), null);
            case Fact.Absent<T> _ -> evidence(source, Evidence.Status.ABSENT, Map.of(), null);
            case Fact.Unreadable<T>(String why) -> evidence(source, Evidence.Status.UNREADABLE, Map.of(), why);
        };
    }

    private static Evidence evidence(
            EvidenceSource<?> source, Evidence.Status status, Map<String, String> told, @Nullable String why) {
        return new Evidence(source.name(), status, "Get-Something", null, NOW, told, why);
    }
}
