package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as it was, complete enough to create it again. Lost all the same: the object id, sign-in methods, the password,
 * app grants, custom security attributes, and what SharePoint keeps about a person.
 *
 * @param properties what is set of {@link #WRITABLE}, by the names of Graph; values as JSON has them
 * @param licences one entry for each way a licence came
 * @param reports whose manager the user is
 */
public record AccountSnapshot(
        UserObjectId user,
        Map<String, Object> properties,
        List<HeldLicence> licences,
        List<Membership> memberships,
        @Nullable UserObjectId manager,
        List<UserObjectId> reports) {
    /** Every property of a Graph v1.0 {@code user} that its creation may bring along. */
    public static final Set<String> WRITABLE = Set.of(
            "accountEnabled",
            "ageGroup",
            "businessPhones",
            "city",
            "companyName",
            "consentProvidedForMinor",
            "country",
            "department",
            "displayName",
            "employeeHireDate",
            "employeeId",
            "employeeOrgData",
            "employeeType",
            "faxNumber",
            "givenName",
            "jobTitle",
            "mailNickname",
            "mobilePhone",
            "officeLocation",
            "onPremisesExtensionAttributes",
            "onPremisesImmutableId",
            "otherMails",
            "passwordPolicies",
            "postalCode",
            "preferredDataLocation",
            "preferredLanguage",
            "showInAddressList",
            "state",
            "streetAddress",
            "surname",
            "usageLocation",
            "userPrincipalName",
            "userType");

    /**
     * A licence, and how it came.
     *
     * @param groupId the group that gives it; absent when it was assigned directly
     */
    public record HeldLicence(
            UUID skuId, Set<UUID> disabledPlans, @Nullable UUID groupId) {
        public HeldLicence {
            disabledPlans = Set.copyOf(disabledPlans);
        }
    }

    public AccountSnapshot {
        properties = Map.copyOf(properties);
        licences = List.copyOf(licences);
        memberships = List.copyOf(memberships);
        reports = List.copyOf(reports);
    }

    /** Without names and addresses: this text reaches logs. */
    @Override
    public String toString() {
        return "AccountSnapshot[user=%s]".formatted(user);
    }
}
