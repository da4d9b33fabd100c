package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.GuidOctets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** By what an object is found. */
public sealed interface DirectoryKey {
    /**
     * By what Microsoft Entra is anchored to: {@code objectGUID}, or the {@code mS-DS-ConsistencyGuid} that keeps it when
     * an object moves between forests. Survives renaming and moving.
     */
    record Anchor(UUID guid) implements DirectoryKey {}

    /** By its place; an object that was moved is not found. */
    record Place(String distinguishedName) implements DirectoryKey {
        /** Without the name. */
        @Override
        public String toString() {
            return "Place";
        }
    }

    /** From Graph's {@code onPremisesImmutableId}; empty when that is not the Base64 of a GUID. */
    static Optional<DirectoryKey> ofImmutableId(String immutableId) {
        try {
            byte[] octets = Base64.getDecoder().decode(immutableId);
            return octets.length == GuidOctets.LENGTH
                    ? Optional.of(new Anchor(GuidOctets.read(octets)))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
