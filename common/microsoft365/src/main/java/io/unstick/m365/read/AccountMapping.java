package io.unstick.m365.read;

import com.microsoft.graph.models.AssignedLicense;
import com.microsoft.graph.models.LicenseAssignmentState;
import com.microsoft.graph.models.OnPremisesProvisioningError;
import com.microsoft.graph.models.User;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.AccountDetails.LicenceAssignment;
import io.unstick.m365.read.AccountDetails.OnPremisesAccount;
import io.unstick.m365.read.AccountDetails.SyncError;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SDK's user with its licences and errors in our words. */
final class AccountMapping {
    /** Every property that {@link AccountDetails} carries. */
    static final String[] SELECT = Stream.concat(
                    Stream.of(UserMapping.SELECT),
                    Stream.of(
                            "assignedLicenses",
                            "licenseAssignmentStates",
                            "onPremisesProvisioningErrors",
                            "onPremisesDistinguishedName",
                            "onPremisesSamAccountName",
                            "onPremisesDomainName",
                            "onPremisesImmutableId"))
            .toArray(String[]::new);

    private AccountMapping() {}

    static AccountDetails from(User user) {
        return new AccountDetails(
                UserMapping.from(user),
                orEmpty(user.getAssignedLicenses()).stream()
                        .map(AccountMapping::licence)
                        .toList(),
                orEmpty(user.getLicenseAssignmentStates()).stream()
                        .map(AccountMapping::assignment)
                        .toList(),
                orEmpty(user.getOnPremisesProvisioningErrors()).stream()
                        .map(AccountMapping::error)
                        .toList(),
                onPremises(user));
    }

    private static AssignedLicence licence(AssignedLicense licence) {
        return new AssignedLicence(sku(licence.getSkuId()), Set.copyOf(orEmpty(licence.getDisabledPlans())));
    }

    private static LicenceAssignment assignment(LicenseAssignmentState state) {
        return new LicenceAssignment(
                sku(state.getSkuId()),
                group(state.getAssignedByGroup()),
                Objects.requireNonNullElse(state.getState(), ""),
                Objects.requireNonNullElse(state.getError(), ""));
    }

    private static @Nullable UUID group(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw new NonsenseAnswer("a licence from a group without an id");
        }
    }

    private static @Nullable OnPremisesAccount onPremises(User user) {
        return Boolean.TRUE.equals(user.getOnPremisesSyncEnabled())
                ? new OnPremisesAccount(
                        user.getOnPremisesDistinguishedName(),
                        user.getOnPremisesSamAccountName(),
                        user.getOnPremisesDomainName(),
                        user.getOnPremisesImmutableId())
                : null;
    }

    private static SyncError error(OnPremisesProvisioningError error) {
        return new SyncError(
                Objects.requireNonNullElse(error.getCategory(), ""),
                Objects.requireNonNullElse(error.getPropertyCausingError(), ""),
                error.getValue());
    }

    private static UUID sku(@Nullable UUID id) {
        if (id == null) {
            throw new NonsenseAnswer("a licence without a SKU");
        }
        return id;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
