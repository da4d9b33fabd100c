package io.unstick.diagnostic.diagnosis;

import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.ServiceIssues.Issue;
import io.unstick.diagnostic.diagnosis.UserAccount.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The facts about a mailbox for tests: licensed five hours ago, missing, and nothing explains it, until something does. */
final class StuckMailbox {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    static final Duration GRACE = Duration.ofMinutes(30);
    static final UUID MAILBOX_PLAN = UUID.fromString("efb87545-963c-4e0d-99df-69c6916d9eb0");
    static final String PROVISIONING = "Management and Provisioning";

    private static final Diagnosis DIAGNOSIS =
            new Diagnosis(new MailboxPlans(Set.of(MAILBOX_PLAN)), Set.of(PROVISIONING));

    private final Facts facts;

    private StuckMailbox(Facts facts) {
        this.facts = facts;
    }

    static StuckMailbox withoutExplanation() {
        return new StuckMailbox(Facts.none()
                .with(UserAccount.SOURCE, known(member("Enabled", Duration.ofHours(5))))
                .with(ExistingMailbox.SOURCE, new Fact.Absent<>())
                .with(ExchangeAccount.SOURCE, known(new ExchangeAccount("User")))
                .with(ExchangeOrganization.SOURCE, known(new ExchangeOrganization(false)))
                .with(ServiceIssues.SOURCE, known(new ServiceIssues(List.of())))
                .with(AddressHolders.SOURCE, known(new AddressHolders(List.of()))));
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
        return new StuckMailbox(facts.with(source, fact));
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
        return DIAGNOSIS.conclude(facts, GRACE, NOW);
    }
}
