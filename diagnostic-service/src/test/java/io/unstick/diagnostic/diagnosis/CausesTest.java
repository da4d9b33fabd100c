package io.unstick.diagnostic.diagnosis;

import static io.unstick.diagnostic.diagnosis.StuckMailbox.MAILBOX_PLAN;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.NOW;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.SKU;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.expectedByAPerson;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.known;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.licence;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.licensed;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.subscription;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.withoutExplanation;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.Licensing.Assignment;
import io.unstick.diagnostic.diagnosis.UserAccount.Plan;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each cause looks like, and what looks like it without being it. */
class CausesTest {
    private static final UUID FOUNDATION = UUID.fromString("113feb6c-3fe4-4440-bddc-54d774bf0318");
    private static final UserAccount STUB =
            new UserAccount(false, false, List.of(new Plan(FOUNDATION, "Enabled", NOW)));
    private static final Holder DELETED =
            new Holder("gone", "DeletedUser", List.of("SMTP:ada@contoso.example"), false, true);

    private static final UUID GROUP = UUID.fromString("9c1f6f0a-0000-4000-8000-000000000009");
    private static final UUID GUID = UUID.fromString("2b1f9d2c-0000-4000-8000-00000000e6e6");
    private static final UserObjectId OTHER = UserObjectId.of("6f1d0a52-0000-4000-8000-0000000000b0");
    private static final OnPremisesAccount MASTER =
            new OnPremisesAccount("CN=Ada: Vance,DC=ad,DC=contoso", "Ada", "ad.contoso.example", "Dy0VjQ==");

    static final Map<Cause, StuckMailbox> EXAMPLES = Map.ofEntries(
            Map.entry(Cause.LICENSE_MISSING, expectedByAPerson()),
            Map.entry(Cause.LICENSE_STUB_ONLY, expectedByAPerson().but(UserAccount.SOURCE, known(STUB))),
            Map.entry(
                    Cause.EXCHANGE_PLAN_DISABLED,
                    expectedByAPerson().but(Licensing.SOURCE, known(licensed("US", licence(MAILBOX_PLAN))))),
            Map.entry(
                    Cause.USAGE_LOCATION_MISSING,
                    withoutExplanation().but(Licensing.SOURCE, known(licensed(null, licence())))),
            Map.entry(
                    Cause.LICENSE_ASSIGNMENT_ERROR, expectedByAPerson().but(Licensing.SOURCE, known(failed("Error")))),
            Map.entry(
                    Cause.SUBSCRIPTION_SUSPENDED,
                    withoutExplanation().but(Subscriptions.SOURCE, known(subscription("Suspended", "Success")))),
            Map.entry(
                    Cause.TENANT_SERVICE_NOT_ACTIVATED,
                    withoutExplanation()
                            .but(Subscriptions.SOURCE, known(subscription("Enabled", "PendingActivation")))),
            Map.entry(Cause.VALIDATION_ERROR, rejected("The alias holds a character that is not allowed.")),
            Map.entry(
                    Cause.ARCHIVE_GUID_MISMATCH,
                    rejected("Failed to sync the ArchiveGuid because one cloud archive exists.")),
            Map.entry(
                    Cause.UPN_CONFLICT,
                    withoutExplanation()
                            .but(
                                    ProvisioningErrors.SOURCE,
                                    known(new ProvisioningErrors(List.of(), List.of("UserPrincipalName"))))
                            .but(NameHolder.SOURCE, known(new NameHolder("ada@contoso.example", OTHER, true)))),
            Map.entry(
                    Cause.PROXY_CONFLICT,
                    withoutExplanation()
                            .but(
                                    DeletedHolders.SOURCE,
                                    known(new DeletedHolders(
                                            List.of(new HeldAddress("ada@contoso.example", List.of(DELETED))))))),
            Map.entry(Cause.ONPREM_MAILBOX_GUID, mailUser(true, null, false, true)),
            Map.entry(Cause.REMOTE_RECIPIENT_TYPE_STALE, mailUser(false, "Migrated", false, true)),
            Map.entry(Cause.CROSS_TENANT_MIGRATION_LEFTOVER, mailUser(true, null, true, false)),
            Map.entry(
                    Cause.ACCEPTED_DOMAIN_MISSING,
                    withoutExplanation().but(MailDomain.SOURCE, known(new MailDomain("contoso.example", true, false)))),
            Map.entry(
                    Cause.STALE_PREVIOUS_MAILBOX,
                    withoutExplanation()
                            .but(
                                    PreviousMailbox.SOURCE,
                                    known(new PreviousMailbox("User", "UserMailbox", null, false)))));

    static Stream<Arguments> examples() {
        return EXAMPLES.entrySet().stream().map(example -> Arguments.of(example.getKey(), example.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void eachCauseIsRecognisedAlone(Cause cause, StuckMailbox mailbox) {
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.STUCK);
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(cause);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void everyDiagnosisCanBeReplayedFromItsEvidence(Cause cause, StuckMailbox mailbox) {
        // Given
        var published = mailbox.published();
        // When
        var again = Replay.of(published);
        // Then
        assertThat(again.findings())
                .isEqualTo(published.findings())
                .extracting(Finding::cause)
                .contains(cause);
        assertThat(published.says(again)).isTrue();
    }

    @Test
    void aWrittenConclusionThatTheEvidenceDoesNotBearOutIsNoticed() {
        // Given
        var published = withoutExplanation().published();
        var forged = mailUser(true, null, false, true).published();
        // When
        var again = Replay.of(published);
        // Then
        assertThat(forged.says(again)).isFalse();
    }

    @Test
    void aUserWithoutAPlanWhomNobodyAskedForIsNotApplicable() {
        // Given
        var mailbox = withoutExplanation().but(UserAccount.SOURCE, known(new UserAccount(false, false, List.of())));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void guestsAndResourcesStayNotApplicableWhoeverAsks(boolean guest, boolean resource) {
        // Given
        var mailbox = expectedByAPerson().but(UserAccount.SOURCE, known(new UserAccount(guest, resource, List.of())));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aLicenceCauseNeedsNothingFromExchange() {
        // Given
        var mailbox = expectedByAPerson().but(ExchangeOrganization.SOURCE, StuckMailbox.unreadable());
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(Cause.LICENSE_MISSING);
    }

    @Test
    void aLicenceThatIsNotAppliedYetIsNoMissingLicence() {
        // Given
        var mailbox = expectedByAPerson().but(Licensing.SOURCE, known(licensed("US", licence())));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(Cause.LICENSE_ASSIGNMENT_ERROR);
    }

    @Test
    void anotherLicenceThatWorksMakesUpForAFailedOne() {
        // Given
        var licensing = new Licensing(
                "US",
                List.of(licence()),
                List.of(
                        new Assignment(SKU, GROUP, "Error", "CountViolation"),
                        new Assignment(SKU, null, "Active", "None")));
        // When
        var conclusion =
                withoutExplanation().but(Licensing.SOURCE, known(licensing)).diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(Cause.BACKEND_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"Syncing,", ",InProgress", "Failed,", "SomethingNew,"})
    void aRunningMigrationIsLeftAlone(@Nullable String migration, @Nullable String move) {
        // Given
        var mailbox = mailUser(true, null, true, false).but(Migration.SOURCE, known(new Migration(migration, move)));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(conclusion.reason()).contains("migration");
    }

    @Test
    void aMigrationThatIsOverIsALeftover() {
        // Given
        var mailbox = mailUser(true, null, true, false)
                .but(Migration.SOURCE, known(new Migration("Completed", "CompletedWithWarning")));
        // When
        var conclusion = mailbox.diagnosed();
        // Then
        assertThat(conclusion.findings())
                .extracting(Finding::cause)
                .containsExactly(Cause.CROSS_TENANT_MIGRATION_LEFTOVER);
    }

    @Test
    void aRejectionForAnAddressIsToldByItsHolderIfThereIsOne() {
        // Given
        var rejected = rejected("The proxy address [...] is already being used by [...].");
        // When
        var conclusion = rejected.whoseAddressIsHeld(
                        "ada@contoso.example", new Holder("id", "MailContact", List.of(), false, false))
                .diagnosed();
        // Then
        assertThat(conclusion.findings()).extracting(Finding::cause).containsExactly(Cause.PROXY_CONFLICT);
        assertThat(rejected.diagnosed().findings()).extracting(Finding::cause).containsExactly(Cause.VALIDATION_ERROR);
    }

    @Test
    void aHolderListedAsDeletedIsNotAlive() {
        // Given
        var shownAlive = new Holder("gone", "UserMailbox", DELETED.addresses(), false, false);
        var mailbox = Map.copyOf(EXAMPLES)
                .getOrDefault(Cause.PROXY_CONFLICT, withoutExplanation())
                .whoseAddressIsHeld("ada@contoso.example", shownAlive);
        // When
        var finding = mailbox.diagnosed().findings().getFirst();
        // Then
        assertThat(((AddressHeld) finding.detail()).holder()).isEqualTo(HolderKind.DELETED_USER);
        assertThat(finding.evidence()).containsExactly("deleted-objects");
    }

    private static Licensing failed(String state) {
        return new Licensing("US", List.of(), List.of(new Assignment(SKU, GROUP, state, "CountViolation")));
    }

    private static StuckMailbox rejected(String text) {
        return withoutExplanation()
                .but(ProvisioningErrors.SOURCE, known(new ProvisioningErrors(List.of(text), List.of())));
    }

    private static StuckMailbox mailUser(boolean guid, @Nullable String remoteType, boolean elsewhere, boolean synced) {
        return withoutExplanation()
                .but(
                        MailUserState.SOURCE,
                        known(new MailUserState(guid ? GUID : null, null, remoteType, elsewhere, synced, true)))
                .but(OnPremisesAccount.SOURCE, synced ? known(MASTER) : new Fact.Absent<>());
    }
}
