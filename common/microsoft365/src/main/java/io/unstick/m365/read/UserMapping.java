package io.unstick.m365.read;

import com.microsoft.graph.models.AssignedPlan;
import com.microsoft.graph.models.ServiceProvisioningError;
import com.microsoft.graph.models.ServiceProvisioningXmlError;
import com.microsoft.graph.models.User;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SDK's user in our words. Nothing is made up: what has no id is no user. */
final class UserMapping {
    /** Every property that {@link DirectoryUser} carries. */
    static final String[] SELECT = {
        "id",
        "userPrincipalName",
        "displayName",
        "mail",
        "mailNickname",
        "proxyAddresses",
        "accountEnabled",
        "userType",
        "isResourceAccount",
        "onPremisesSyncEnabled",
        "usageLocation",
        "createdDateTime",
        "assignedPlans",
        "serviceProvisioningErrors"
    };

    private UserMapping() {}

    static UserObjectId id(User user) {
        try {
            return UserObjectId.of(String.valueOf(user.getId()));
        } catch (IllegalArgumentException noId) {
            throw new NonsenseAnswer("a user without an object id");
        }
    }

    static DirectoryUser from(User user) {
        return new DirectoryUser(
                id(user),
                Objects.requireNonNullElse(user.getUserPrincipalName(), ""),
                user.getDisplayName(),
                user.getMail(),
                user.getMailNickname(),
                orEmpty(user.getProxyAddresses()),
                !Boolean.FALSE.equals(user.getAccountEnabled()),
                user.getUserType(),
                Boolean.TRUE.equals(user.getIsResourceAccount()),
                Boolean.TRUE.equals(user.getOnPremisesSyncEnabled()),
                user.getUsageLocation(),
                instant(user.getCreatedDateTime()),
                orEmpty(user.getAssignedPlans()).stream()
                        .flatMap(UserMapping::plan)
                        .toList(),
                orEmpty(user.getServiceProvisioningErrors()).stream()
                        .map(UserMapping::error)
                        .toList());
    }

    /** A plan without id or date cannot be judged; Microsoft's older entries have such gaps. */
    private static Stream<DirectoryUser.AssignedPlan> plan(AssignedPlan plan) {
        if (plan.getServicePlanId() == null || plan.getAssignedDateTime() == null) {
            return Stream.empty();
        }
        return Stream.of(new DirectoryUser.AssignedPlan(
                plan.getServicePlanId(),
                Objects.requireNonNullElse(plan.getCapabilityStatus(), ""),
                plan.getAssignedDateTime().toInstant()));
    }

    private static DirectoryUser.ProvisioningError error(ServiceProvisioningError error) {
        String detail = error instanceof ServiceProvisioningXmlError xml ? xml.getErrorDetail() : "";
        return new DirectoryUser.ProvisioningError(
                Objects.requireNonNullElse(error.getServiceInstance(), ""),
                Boolean.TRUE.equals(error.getIsResolved()),
                withoutTags(Objects.requireNonNullElse(detail, "")));
    }

    private static String withoutTags(String xml) {
        return xml.replaceAll("<[^>]*>", " ")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime date) {
        return date == null ? null : date.toInstant();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
