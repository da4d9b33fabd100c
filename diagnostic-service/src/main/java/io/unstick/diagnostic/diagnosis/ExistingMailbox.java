package io.unstick.diagnostic.diagnosis;

import java.util.Map;
import java.util.Set;

/**
 * The mailbox that Exchange Online shows for the user.
 *
 * @param recipientType Exchange's {@code RecipientTypeDetails}
 * @param hasGuid whether its Exchange GUID is set; without one there is no mailbox behind the entry
 */
public record ExistingMailbox(String recipientType, boolean hasGuid) {
    public static final EvidenceSource<ExistingMailbox> SOURCE =
            new EvidenceSource<>("exchange-mailbox", ExistingMailbox::told, ExistingMailbox::from);

    private static final Set<String> NOT_A_PERSONS =
            Set.of("SharedMailbox", "RoomMailbox", "EquipmentMailbox", "SchedulingMailbox");

    boolean isUsersOwn() {
        return isUserMailbox() && hasGuid;
    }

    boolean isUserMailbox() {
        return recipientType.equalsIgnoreCase("UserMailbox");
    }

    /** Whether it belongs to a team, a room or a device: such an account waits for nothing. */
    boolean isNotAPersons() {
        return NOT_A_PERSONS.stream().anyMatch(recipientType::equalsIgnoreCase);
    }

    private Map<String, String> told() {
        return Map.of("recipient-type", recipientType, "exchange-guid-set", Boolean.toString(hasGuid));
    }

    private static ExistingMailbox from(Map<String, String> told) {
        return new ExistingMailbox(Told.text(told, "recipient-type"), Told.isTrue(told, "exchange-guid-set"));
    }
}
