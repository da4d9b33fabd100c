package io.unstick.contracts.findings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What a fix must know beyond the cause's code. An unknown kind from a newer service reads as {@link None}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", defaultImpl = FindingDetail.None.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = FindingDetail.None.class, name = "none"),
    @JsonSubTypes.Type(value = FindingDetail.AddressHeld.class, name = "address-held"),
    @JsonSubTypes.Type(value = FindingDetail.IncidentActive.class, name = "incident-active")
})
public sealed interface FindingDetail {
    /** The cause says it all. */
    record None() implements FindingDetail {}

    /**
     * Somebody else holds an address the user needs.
     *
     * @param address the contested SMTP address, lower case, without prefix
     * @param holderId Exchange's identity of the holder, stable under renaming
     * @param primary whether it is the holder's primary address: then only a person may decide
     * @param synced whether the holder is mastered on-premises: then the cloud refuses the change
     * @param holderAddresses all addresses of the holder with their prefixes, as evidence and as the before-image
     */
    record AddressHeld(
            String address,
            HolderKind holder,
            String holderId,
            boolean primary,
            boolean synced,
            List<String> holderAddresses)
            implements FindingDetail {
        public AddressHeld {
            holderAddresses = List.copyOf(holderAddresses);
        }

        @Override
        public String toString() {
            return "AddressHeld[holder=%s, holderId=%s, primary=%s]".formatted(holder, holderId, primary);
        }
    }

    /**
     * An unresolved Microsoft incident that obliges Unstick to wait.
     *
     * @param incidentId Microsoft's id, such as {@code EX123456}
     */
    record IncidentActive(String incidentId, String title) implements FindingDetail {}
}
