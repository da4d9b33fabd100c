package io.unstick.remediation.onpremises.repair;

import static io.unstick.remediation.onpremises.repair.AdObjects.ROUTING_DOMAIN;
import static io.unstick.remediation.onpremises.repair.AdObjects.ada;
import static io.unstick.remediation.onpremises.repair.AdObjects.after;
import static io.unstick.remediation.onpremises.repair.AdObjects.housed;
import static io.unstick.remediation.onpremises.repair.AdObjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.remediation.onpremises.repair.HybridVerdict.NothingToRepair;
import io.unstick.remediation.onpremises.repair.HybridVerdict.OnPremisesMailboxExists;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Repairable;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Unfit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HybridRepairTest {
    @Test
    void aStaleMailboxGuidIsClearedAsEnableRemoteMailboxWouldLeaveTheUser() {
        // Given
        AdObject ada = ada();
        // When
        AdObject repaired = repaired(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(repaired.has(Attributes.MAILBOX_GUID)).isFalse();
        assertThat(repaired.texts(Attributes.REMOTE_RECIPIENT_TYPE)).containsExactly("1");
        assertThat(repaired.texts(Attributes.TYPE_DETAILS)).containsExactly("2147483648");
        assertThat(repaired.texts(Attributes.DISPLAY_TYPE)).containsExactly("-2147483642");
        assertThat(repaired.texts(Attributes.TARGET_ADDRESS)).containsExactly("SMTP:ada@contoso.mail.onmicrosoft.com");
        assertThat(repaired.texts(Attributes.VERSION)).containsExactly("88218628259840");
        assertThat(repaired.texts(Attributes.PROXY_ADDRESSES))
                .containsExactlyInAnyOrder(
                        "SMTP:ada@contoso.example",
                        "smtp:lovelace@contoso.example",
                        "smtp:ada@contoso.mail.onmicrosoft.com",
                        "X500:/o=Contoso/ou=First/cn=Recipients/cn=ada");
    }

    @Test
    void nothingElseIsTouched() {
        // Given
        AdObject ada = with(ada(), Attributes.ARCHIVE_GUID, AttributeValue.of(AdObjects.OLD_MAILBOX));
        // When
        Modification modification = modification(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(modification.attributes())
                .containsExactlyInAnyOrder(
                        Attributes.REMOTE_RECIPIENT_TYPE,
                        Attributes.TYPE_DETAILS,
                        Attributes.DISPLAY_TYPE,
                        Attributes.TARGET_ADDRESS,
                        Attributes.VERSION,
                        Attributes.PROXY_ADDRESSES,
                        Attributes.MAILBOX_GUID);
    }

    @ParameterizedTest
    @CsvSource({"4, 1", "6, 3", "8, 1", "11, 3", "26, 1"})
    void aStaleRemoteTypeBecomesTheWishForAMailbox(String stale, String wanted) {
        // Given
        AdObject ada = with(ada(), Attributes.REMOTE_RECIPIENT_TYPE, stale);
        // When
        AdObject repaired = repaired(ada, Blockage.STALE_REMOTE_RECIPIENT_TYPE);
        // Then
        assertThat(repaired.texts(Attributes.REMOTE_RECIPIENT_TYPE)).containsExactly(wanted);
    }

    @Test
    void aWrongArchiveGuidIsClearedAndNothingElse() {
        // Given
        AdObject ada = with(ada(), Attributes.ARCHIVE_GUID, AttributeValue.of(AdObjects.OLD_MAILBOX));
        // When
        Modification modification = modification(ada, Blockage.ARCHIVE_GUID);
        // Then
        assertThat(modification.attributes()).containsExactly(Attributes.ARCHIVE_GUID);
        assertThat(modification.changes().getFirst().after()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Blockage.class)
    void aMailboxInALivingDatabaseIsNeverTouched(Blockage blockage) {
        assertThat(verdict(housed(blocked(), HomeDatabase.LIVING), blockage))
                .isInstanceOf(OnPremisesMailboxExists.class);
    }

    @ParameterizedTest
    @EnumSource(Blockage.class)
    void aDatabaseThatCannotBeSeenCountsAsLiving(Blockage blockage) {
        assertThat(verdict(housed(blocked(), HomeDatabase.UNSEEN), blockage))
                .isInstanceOf(OnPremisesMailboxExists.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4", "8", "16", "32", "8388608", "536870912"})
    void everyOtherKindOfMailboxCountsAsOne(String typeDetails) {
        assertThat(verdict(with(ada(), Attributes.TYPE_DETAILS, typeDetails), Blockage.MAILBOX_GUID))
                .isInstanceOf(OnPremisesMailboxExists.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {Attributes.HOME_SERVER, Attributes.ARCHIVE_DATABASE})
    void oneTraceOfAMailboxIsEnough(String trace) {
        assertThat(verdict(with(ada(), trace, "CN=EX01"), Blockage.MAILBOX_GUID))
                .isInstanceOfSatisfying(
                        OnPremisesMailboxExists.class,
                        exists -> assertThat(exists.why()).contains(trace));
    }

    @Test
    void aUserMailboxWithoutDatabaseAndServerIsALeftover() {
        // Given
        AdObject ada = with(ada(), Attributes.TYPE_DETAILS, "1");
        // When
        AdObject repaired = repaired(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(repaired.texts(Attributes.TYPE_DETAILS)).containsExactly("2147483648");
    }

    @Test
    void aServerWithoutADatabaseStillCountsAsAMailbox() {
        // Given
        AdObject ada = with(with(ada(), Attributes.TYPE_DETAILS, "1"), Attributes.HOME_SERVER, "/o=Contoso/cn=EX01");
        // When
        HybridVerdict verdict = verdict(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(verdict).isInstanceOf(OnPremisesMailboxExists.class);
    }

    @Test
    void theTracesOfARemovedDatabaseAreCleared() {
        // Given
        AdObject ada = housed(with(ada(), Attributes.TYPE_DETAILS, "1"), HomeDatabase.GONE);
        // When
        AdObject repaired = repaired(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(List.of(Attributes.HOME_DATABASE, Attributes.HOME_SERVER, Attributes.MAILBOX_GUID))
                .noneMatch(repaired::has);
    }

    @ParameterizedTest
    @CsvSource({
        "msExchRecipientTypeDetails, 34359738368",
        "msExchRecipientTypeDetails, 8589934592",
        "msExchRecipientTypeDetails, 4242",
        "msExchRecipientTypeDetails, mailbox",
        "msExchRemoteRecipientType, 100",
        "msExchRemoteRecipientType, 33",
        "msExchRemoteRecipientType, 4096",
        "msExchRemoteRecipientType, none",
        "mailNickname, ada)(uid=*",
        "mailNickname, ada;charles",
        "mailNickname, 'ada\nbcc'",
    })
    void whatIsNotAnOrdinaryUserIsLeftToPeople(String attribute, String value) {
        assertThat(verdict(with(ada(), attribute, value), Blockage.MAILBOX_GUID))
                .isInstanceOf(Unfit.class);
    }

    @Test
    void aMissingPrimaryAddressIsNotGuessed() {
        // Given
        AdObject ada = with(ada(), Attributes.PROXY_ADDRESSES, "smtp:ada@contoso.example");
        // When
        HybridVerdict verdict = verdict(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(verdict).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @EnumSource(Blockage.class)
    void whatIsRepairedNeedsNoRepair(Blockage blockage) {
        // Given
        AdObject repaired = repaired(blocked(), blockage);
        // When
        HybridVerdict verdict = verdict(repaired, blockage);
        // Then
        assertThat(verdict).isInstanceOf(NothingToRepair.class);
    }

    @Test
    void aRoutingAddressThatIsThereAlreadyIsKept() {
        // Given
        AdObject ada = with(ada(), Attributes.TARGET_ADDRESS, "smtp:ada.l@Contoso.mail.onmicrosoft.com");
        // When
        AdObject repaired = repaired(ada, Blockage.MAILBOX_GUID);
        // Then
        assertThat(repaired.texts(Attributes.TARGET_ADDRESS))
                .containsExactly("smtp:ada.l@Contoso.mail.onmicrosoft.com");
    }

    @Test
    void onlyCausesFromActiveDirectoryAreRepairedThere() {
        assertThat(Arrays.stream(Cause.values()).map(Blockage::of).flatMap(Optional::stream))
                .containsExactlyInAnyOrder(Blockage.values());
    }

    private static AdObject blocked() {
        AdObject stale = with(ada(), Attributes.REMOTE_RECIPIENT_TYPE, "4");
        return with(stale, Attributes.ARCHIVE_GUID, AttributeValue.of(AdObjects.OLD_MAILBOX));
    }

    private static HybridVerdict verdict(AdObject object, Blockage blockage) {
        return HybridRepair.verdictOn(object, blockage, ROUTING_DOMAIN);
    }

    private static AdObject repaired(AdObject object, Blockage blockage) {
        return after(object, modification(object, blockage));
    }

    private static Modification modification(AdObject object, Blockage blockage) {
        HybridVerdict verdict = verdict(object, blockage);
        assertThat(verdict).isInstanceOf(Repairable.class);
        return ((Repairable) verdict).modification();
    }
}
