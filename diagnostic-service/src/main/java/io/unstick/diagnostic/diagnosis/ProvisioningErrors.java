package io.unstick.diagnostic.diagnosis;

import java.util.List;
import java.util.Map;

/**
 * What Microsoft says went wrong with the user object itself.
 *
 * @param rejections Exchange's unresolved texts, names and addresses blanked out
 * @param conflicts the properties whose value another object already has, as the synchronisation from Active Directory
 *     found, such as {@code UserPrincipalName}
 */
public record ProvisioningErrors(List<String> rejections, List<String> conflicts) {
    public static final EvidenceSource<ProvisioningErrors> SOURCE =
            new EvidenceSource<>("provisioning-errors", ProvisioningErrors::told, ProvisioningErrors::from);

    private static final String REJECTION = "rejection";
    private static final String CONFLICT = "sync-conflict";

    public ProvisioningErrors {
        rejections = List.copyOf(rejections);
        conflicts = List.copyOf(conflicts);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("unresolved-provisioning-errors", rejections.size())
                .andAll(REJECTION, rejections)
                .andAll(CONFLICT, conflicts)
                .asMap();
    }

    private static ProvisioningErrors from(Map<String, String> told) {
        return new ProvisioningErrors(Told.all(told, REJECTION), Told.all(told, CONFLICT));
    }
}
