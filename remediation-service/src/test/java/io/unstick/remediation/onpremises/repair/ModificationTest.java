package io.unstick.remediation.onpremises.repair;

import static io.unstick.remediation.onpremises.repair.AdObjects.ROUTING_DOMAIN;
import static io.unstick.remediation.onpremises.repair.AdObjects.ada;
import static io.unstick.remediation.onpremises.repair.AdObjects.after;
import static io.unstick.remediation.onpremises.repair.AdObjects.housed;
import static io.unstick.remediation.onpremises.repair.AdObjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ModificationTest {
    private static final Modification REPAIR = ((HybridVerdict.Repairable)
                    HybridRepair.verdictOn(ada(), Blockage.MAILBOX_GUID, ROUTING_DOMAIN))
            .modification();

    @Test
    void undoingLeadsBackToTheSavedObjectOctetForOctet() {
        // Given
        AdObject repaired = after(ada(), REPAIR);
        // When
        Undoing undoing = REPAIR.undoing(repaired);
        // Then
        assertThat(undoing)
                .isInstanceOfSatisfying(
                        Undoing.Undo.class,
                        undo -> assertThat(after(repaired, undo.modification())).isEqualTo(ada()));
    }

    @Test
    void undoingKeepsWhatOthersAddedSince() {
        // Given
        AdObject repaired = after(ada(), REPAIR);
        AdObject extended = with(repaired, Attributes.PROXY_ADDRESSES, append(repaired, "x500:/o=Written/cn=back"));
        // When
        Undoing undoing = REPAIR.undoing(extended);
        // Then
        assertThat(undoing)
                .isInstanceOfSatisfying(
                        Undoing.Undo.class,
                        undo -> assertThat(after(extended, undo.modification()).texts(Attributes.PROXY_ADDRESSES))
                                .containsExactlyInAnyOrder(
                                        "SMTP:ada@contoso.example",
                                        "smtp:lovelace@contoso.example",
                                        "x500:/o=Written/cn=back"));
    }

    @Test
    void undoingStopsWhereSomebodyChangedTheSameValue() {
        // Given
        AdObject edited = with(after(ada(), REPAIR), Attributes.REMOTE_RECIPIENT_TYPE, "8");
        // When
        Undoing undoing = REPAIR.undoing(edited);
        // Then
        assertThat(undoing)
                .isInstanceOfSatisfying(
                        Undoing.Edited.class,
                        stop -> assertThat(stop.attributes()).containsExactly(Attributes.REMOTE_RECIPIENT_TYPE));
    }

    @Test
    void whatWasNeverDoneIsUndoneAlready() {
        assertThat(REPAIR.undoing(ada())).isInstanceOf(Undoing.AlreadyUndone.class);
    }

    @Test
    void aNewMailboxOnPremisesCountsAsAnEditAlthoughItsAttributesDoNotChange() {
        assertThat(REPAIR.editedSince(ada(), housed(ada(), HomeDatabase.LIVING)))
                .containsExactlyInAnyOrder(Attributes.HOME_DATABASE, Attributes.HOME_SERVER);
    }

    @Test
    void aClearedGuidThatIsSetAnewIsNotDone() {
        // Given
        AdObject other = with(after(ada(), REPAIR), Attributes.MAILBOX_GUID, AttributeValue.of(UUID.randomUUID()));
        // When
        boolean done = REPAIR.isDoneIn(other);
        // Then
        assertThat(done).isFalse();
    }

    @Test
    void peopleReadGuidsAndTextsNotOctets() {
        assertThat(REPAIR.beforeInWords())
                .contains("msExchMailboxGuid: " + AdObjects.OLD_MAILBOX)
                .contains("targetAddress: (none)");
        assertThat(REPAIR.afterInWords())
                .contains("msExchMailboxGuid: (none)")
                .contains("msExchRemoteRecipientType: 1");
    }

    @Test
    void imageAndModificationSurviveStorage() {
        // Given
        JsonMapper mapper = JsonMapper.shared();
        HybridVerdict.Repairable verdict = new HybridVerdict.Repairable(ada(), REPAIR);
        // When
        HybridVerdict.Repairable stored =
                mapper.readValue(mapper.writeValueAsString(verdict), HybridVerdict.Repairable.class);
        // Then
        assertThat(stored).isEqualTo(verdict);
    }

    @Test
    void noTextForLogsHasAnAddress() {
        assertThat(new HybridVerdict.Repairable(ada(), REPAIR).toString()).doesNotContain("@", "Ada", "ada");
    }

    @ParameterizedTest
    @CsvSource({
        "00112233-4455-6677-8899-aabbccddeeff, 33221100554477668899aabbccddeeff",
        "ffeeddcc-bbaa-9988-7766-554433221100, ccddeeffaabb88997766554433221100"
    })
    void guidsAreWrittenAsActiveDirectoryDoes(UUID guid, String octets) {
        assertThat(HexFormat.of().formatHex(GuidOctets.of(guid))).isEqualTo(octets);
        assertThat(GuidOctets.read(GuidOctets.of(guid))).isEqualTo(guid);
    }

    private static String[] append(AdObject object, String value) {
        return Stream.concat(object.texts(Attributes.PROXY_ADDRESSES).stream(), Stream.of(value))
                .toArray(String[]::new);
    }
}
