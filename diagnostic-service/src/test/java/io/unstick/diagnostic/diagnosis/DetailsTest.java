package io.unstick.diagnostic.diagnosis;

import static io.unstick.diagnostic.diagnosis.StuckMailbox.MAILBOX_PLAN;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.SKU;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.expectedByAPerson;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.known;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.licence;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.licensed;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.subscription;
import static io.unstick.diagnostic.diagnosis.StuckMailbox.withoutExplanation;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AssignmentFailed;
import io.unstick.contracts.findings.FindingDetail.DomainUnaccepted;
import io.unstick.contracts.findings.FindingDetail.LicenceNeeded;
import io.unstick.contracts.findings.FindingDetail.NameHeld;
import io.unstick.contracts.findings.FindingDetail.None;
import io.unstick.contracts.findings.FindingDetail.ObjectRejected;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.contracts.findings.FindingDetail.PlanDisabled;
import io.unstick.contracts.findings.FindingDetail.PreviousMailboxKept;
import io.unstick.contracts.findings.FindingDetail.SubscriptionState;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import io.unstick.diagnostic.diagnosis.Licensing.Assignment;
import io.unstick.diagnostic.diagnosis.UserAccount.Plan;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each finding names what a fix would have to touch. */
class DetailsTest {
    private static final UUID OTHER_PLAN = UUID.fromString("0feaeb32-d00e-4d66-bd5a-43b5b83db82c");
    private static final UUID GROUP = UUID.fromString("9c1f6f0a-0000-4000-8000-000000000009");
    private static final UUID GUID = UUID.fromString("2b1f9d2c-0000-4000-8000-00000000e6e6");
    private static final UUID ARCHIVE = UUID.fromString("2b1f9d2c-0000-4000-8000-00000000a6a6");
    private static final UserObjectId HOLDER = UserObjectId.of("6f1d0a52-0000-4000-8000-0000000000b0");
    private static final String NAME = "ada@contoso.example";

    @Test
    void aDisabledPlanComesWithEverythingThatIsOffInItsLicence() {
        // Given
        var mailbox =
                expectedByAPerson().but(Licensing.SOURCE, known(licensed("US", licence(MAILBOX_PLAN, OTHER_PLAN))));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new PlanDisabled(SKU, MAILBOX_PLAN, List.of(OTHER_PLAN, MAILBOX_PLAN), null));
    }

    @Test
    void aLicenceThatOnlyAGroupGivesNamesTheGroup() {
        // Given
        var licensing = new Licensing(
                "US", List.of(licence(MAILBOX_PLAN)), List.of(new Assignment(SKU, GROUP, "Active", "None")));
        // When
        var detail = onlyDetail(expectedByAPerson().but(Licensing.SOURCE, known(licensing)));
        // Then
        assertThat(detail).isEqualTo(new PlanDisabled(SKU, MAILBOX_PLAN, List.of(MAILBOX_PLAN), GROUP));
    }

    @Test
    void aLicenceAssignedDirectlyAndByAGroupIsTheUsersOwn() {
        // Given
        var licensing = new Licensing(
                "US",
                List.of(licence(MAILBOX_PLAN)),
                List.of(new Assignment(SKU, GROUP, "Active", "None"), new Assignment(SKU, null, "Active", "None")));
        // When
        var detail = onlyDetail(expectedByAPerson().but(Licensing.SOURCE, known(licensing)));
        // Then
        assertThat(detail)
                .isInstanceOfSatisfying(
                        PlanDisabled.class, it -> assertThat(it.groupId()).isNull());
    }

    @Test
    void aMissingLicenceComesWithWhatTheTenantCouldGive() {
        // When
        var detail = onlyDetail(expectedByAPerson());
        // Then
        assertThat(detail)
                .isEqualTo(new LicenceNeeded(List.of(), List.of(new LicenceNeeded.Offer(SKU, MAILBOX_PLAN, 5))));
    }

    @Test
    void aSuspendedSubscriptionIsNoOffer() {
        // Given
        var mailbox = expectedByAPerson().but(Subscriptions.SOURCE, known(subscription("Suspended", "Success")));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new LicenceNeeded(List.of(), List.of()));
    }

    @Test
    void aFailedAssignmentNamesItsGroupAndError() {
        // Given
        var licensing =
                new Licensing("US", List.of(), List.of(new Assignment(SKU, GROUP, "Error", "DependencyViolation")));
        // When
        var detail = onlyDetail(expectedByAPerson().but(Licensing.SOURCE, known(licensing)));
        // Then
        assertThat(detail).isEqualTo(new AssignmentFailed(SKU, GROUP, "DependencyViolation"));
    }

    @Test
    void aLicenceWhosePlanNeverCameIsNamedWithoutAnError() {
        // Given
        var licensing = new Licensing("US", List.of(licence()), List.of(new Assignment(SKU, null, "Active", "None")));
        // When
        var detail = onlyDetail(expectedByAPerson().but(Licensing.SOURCE, known(licensing)));
        // Then
        assertThat(detail).isEqualTo(new AssignmentFailed(SKU, null, "None"));
    }

    @Test
    void aSuspendedSubscriptionIsNamed() {
        // Given
        var mailbox = withoutExplanation().but(Subscriptions.SOURCE, known(subscription("Suspended", "Success")));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new SubscriptionState(SKU, MAILBOX_PLAN, "Suspended", "Success"));
    }

    @Test
    void aPlanWithheldByASubscriptionThatIsGoneNamesNone() {
        // Given
        var withheld = new UserAccount(false, false, List.of(new Plan(MAILBOX_PLAN, "Suspended", StuckMailbox.NOW)));
        var mailbox = expectedByAPerson()
                .but(UserAccount.SOURCE, known(withheld))
                .but(Subscriptions.SOURCE, known(new Subscriptions(List.of())));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new None());
    }

    @Test
    void anInactiveServiceIsNamedWithItsState() {
        // Given
        var mailbox =
                withoutExplanation().but(Subscriptions.SOURCE, known(subscription("Enabled", "PendingActivation")));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new SubscriptionState(SKU, MAILBOX_PLAN, "Enabled", "PendingActivation"));
    }

    @Test
    void anOnPremisesCauseNamesTheMasterObjectAndTheGuidsSeen() {
        // Given
        var mailbox = withoutExplanation()
                .but(MailUserState.SOURCE, known(new MailUserState(GUID, ARCHIVE, "Migrated", false, true, true)))
                .but(
                        OnPremisesAccount.SOURCE,
                        known(new OnPremisesAccount("CN=Ada,DC=ad", "ada", "ad.contoso.example", "Dy0VjQ==")));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail)
                .isEqualTo(new OnPremisesObject(
                        "CN=Ada,DC=ad", "ada", "ad.contoso.example", "Dy0VjQ==", GUID, ARCHIVE, "Migrated"));
        assertThat(detail.toString()).doesNotContain("Ada").doesNotContain("ada");
    }

    @Test
    void aTakenNameComesWithWhoHasIt() {
        // When
        var detail = onlyDetail(nameTakenBy(known(new NameHolder(NAME, HOLDER, true))));
        // Then
        assertThat(detail).isEqualTo(new NameHeld(NAME, HolderKind.USER, HOLDER, true));
        assertThat(detail.toString()).doesNotContain("@");
    }

    @Test
    void aTakenNameThatNobodyIsSeenToHaveIsAConflictAllTheSame() {
        // When
        var detail = onlyDetail(nameTakenBy(known(new NameHolder(NAME, null, false))));
        // Then
        assertThat(detail).isEqualTo(new NameHeld(NAME, HolderKind.OTHER, null, false));
    }

    @Test
    void aTakenNameThatMicrosoftDoesNotTellIsAConflictAllTheSame() {
        // When
        var detail = onlyDetail(nameTakenBy(new Fact.Absent<>()));
        // Then
        assertThat(detail).isEqualTo(new None());
    }

    @Test
    void aHolderOfTheNameThatCannotBeReadIsNeverGuessed() {
        // When
        var conclusion = nameTakenBy(StuckMailbox.unreadable()).diagnosed();
        // Then
        assertThat(conclusion.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(conclusion.reason()).contains("name-holder");
    }

    @Test
    void aDomainThatIsNotAcceptedIsNamed() {
        // Given
        var mailbox =
                withoutExplanation().but(MailDomain.SOURCE, known(new MailDomain("contoso.example", true, false)));
        // When
        var detail = onlyDetail(mailbox);
        // Then
        assertThat(detail).isEqualTo(new DomainUnaccepted("contoso.example"));
    }

    @Test
    void everyRejectionIsToldWithItsCodeIfItHasOne() {
        // Given
        var errors = new ProvisioningErrors(List.of("exchange/x Ex12B4E7 The alias is bad.", "No luck."), List.of());
        // When
        var findings = withoutExplanation()
                .but(ProvisioningErrors.SOURCE, known(errors))
                .diagnosed()
                .findings();
        // Then
        assertThat(findings)
                .extracting(Finding::detail)
                .containsExactly(
                        new ObjectRejected("Ex12B4E7", "exchange/x Ex12B4E7 The alias is bad."),
                        new ObjectRejected(null, "No luck."));
    }

    @Test
    void aKeptMailboxIsNamedAndItsHoldIsTold() {
        // Given
        var kept = new PreviousMailbox("User", "None", GUID.toString(), true);
        // When
        var detail = onlyDetail(withoutExplanation().but(PreviousMailbox.SOURCE, known(kept)));
        // Then
        assertThat(detail).isEqualTo(new PreviousMailboxKept(null, GUID.toString(), true));
    }

    @Test
    void aForgottenMailboxIsToldByWhatTheUserWas() {
        // Given
        var remembered = new PreviousMailbox("User", "UserMailbox", null, false);
        // When
        var detail = onlyDetail(withoutExplanation().but(PreviousMailbox.SOURCE, known(remembered)));
        // Then
        assertThat(detail).isEqualTo(new PreviousMailboxKept("UserMailbox", null, false));
    }

    private static StuckMailbox nameTakenBy(Fact<NameHolder> holder) {
        return withoutExplanation()
                .but(ProvisioningErrors.SOURCE, known(new ProvisioningErrors(List.of(), List.of("UserPrincipalName"))))
                .but(NameHolder.SOURCE, holder);
    }

    private static FindingDetail onlyDetail(StuckMailbox mailbox) {
        var findings = mailbox.diagnosed().findings();
        assertThat(findings).hasSize(1);
        return findings.getFirst().detail();
    }
}
