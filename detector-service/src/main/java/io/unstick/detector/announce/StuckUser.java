package io.unstick.detector.announce;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.event.Symptom;
import java.util.List;

/** A user whose mailbox is stuck, as others need to hear it. */
public record StuckUser(UserObjectId id, String userPrincipalName, String displayName, List<Symptom> symptoms) {
    public StuckUser {
        symptoms = List.copyOf(symptoms);
    }

    /** Without the user's names: this text reaches logs. */
    @Override
    public String toString() {
        return "StuckUser[id=%s]".formatted(id);
    }
}
