package io.unstick.m365.read;

import com.microsoft.graph.models.AssignedLicense;
import com.microsoft.graph.models.LicenseAssignmentState;
import com.microsoft.graph.models.OnPremisesProvisioningError;
import com.microsoft.graph.models.User;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.AccountDetails.AssignedLicence;
import io.unstick.m365.read.AccountDetails.LicenceAssignment;
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
                    Stream.of("assignedLicenses", "licenseAssignmentStates", "onPremisesProvisioningErrors"))
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
                        .toList());
    }

    private static AssignedLicence licence(AssignedLicense licence) {
        return new AssignedLicence(sku(licence.getSkuId()), Set.copyOf(orEmpty(licence.getDisabledPlans())));
    }

    private static LicenceAssignment assignment(LicenseAssignmentState state) {
        return new LicenceAssignment(
                sku(state.getSkuId()),
                state.getAssignedByGroup() != null,
                Objects.requireNonNullElse(state.getState(), ""),
                Objects.requireNonNullElse(state.getError(), ""));
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
