package io.unstick.remediation.loans;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What to do about a debt now. */
public sealed interface Step {
    /** To be saved, before anything is sent. */
    LicenceDebt after();

    /** Nothing is sent. */
    record Wait(LicenceDebt after) implements Step {}

    /**
     * One request.
     *
     * @param after committed before it is sent: found like this after a crash, the account is read before anything else
     * @param add disabled plans by licence
     * @param remove the substitute, or nothing
     */
    record Repay(LicenceDebt after, Map<UUID, Set<UUID>> add, Set<UUID> remove) implements Step {
        public Repay {
            add = Map.copyOf(add);
            remove = Set.copyOf(remove);
        }
    }
}
