package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A user as Graph shows it, with every property the world knows. */
final class UserJson {

    private UserJson() {}

    static ObjectNode of(Account account, SimulatedTenant tenant) {
        ObjectNode user = Json.object();
        identity(user, account);
        addresses(user, account);
        user.set("assignedLicenses", assignedLicenses(account));
        user.set("assignedPlans", assignedPlans(account));
        user.set("provisionedPlans", provisionedPlans(account));
        user.set("licenseAssignmentStates", assignmentStates(account));
        user.set("serviceProvisioningErrors", ProvisioningErrors.of(account, tenant));
        user.set("onPremisesProvisioningErrors", ProvisioningErrors.onPremises(account, tenant));
        OnPremisesJson.add(user, account, tenant);
        user.set("signInActivity", signInActivity(account));
        user.putArray("businessPhones");
        user.setAll(account.otherProperties());
        return user;
    }

    private static void identity(ObjectNode user, Account account) {
        String[] words = account.displayName().split(" ", 2);
        user.put("id", account.id().toString())
                .put("displayName", account.displayName())
                .put("givenName", words[0])
                .put("surname", words.length > 1 ? words[1] : null)
                .put("userPrincipalName", account.userPrincipalName)
                .put("mailNickname", account.mailNickname)
                .put("accountEnabled", account.enabled)
                .put("userType", account.kind() == UserKind.GUEST ? "Guest" : "Member")
                .put("usageLocation", account.usageLocation)
                .put("createdDateTime", time(account.createdAt()))
                .put("deletedDateTime", time(account.deletedAt));
        if (account.kind() == UserKind.GUEST) {
            user.put("externalUserState", "Accepted").put("creationType", "Invitation");
        }
    }

    private static void addresses(ObjectNode user, Account account) {
        user.put("mail", account.addresses().primary().orElse(null));
        user.set("proxyAddresses", Json.strings(account.addresses().values()));
        user.putArray("otherMails");
    }

    private static @Nullable ObjectNode signInActivity(Account account) {
        Instant last = account.belongings().lastSignIn;
        if (last == null) {
            return null;
        }
        String request =
                SeededIds.idOf(account.id(), "sign-in", last.toEpochMilli()).toString();
        return Json.object()
                .put("lastSignInDateTime", time(last))
                .put("lastSignInRequestId", request)
                .put("lastSuccessfulSignInDateTime", time(last))
                .put("lastSuccessfulSignInRequestId", request);
    }

    private static ArrayNode assignedLicenses(Account account) {
        ArrayNode licences = Json.array();
        for (Licences.Licence licence : account.licences().merged()) {
            licences.addObject()
                    .put("skuId", licence.product().skuId().toString())
                    .set("disabledPlans", disabledPlans(licence));
        }
        return licences;
    }

    private static ArrayNode assignedPlans(Account account) {
        ArrayNode plans = Json.array();
        for (PlanAssignment plan : account.licences().plans()) {
            plans.addObject()
                    .put("assignedDateTime", time(plan.assignedAt()))
                    .put("capabilityStatus", plan.capabilityStatus())
                    .put("service", plan.service())
                    .put("servicePlanId", plan.servicePlanId().toString());
        }
        return plans;
    }

    private static ArrayNode provisionedPlans(Account account) {
        ArrayNode plans = Json.array();
        for (PlanAssignment plan : account.licences().plans()) {
            plans.addObject()
                    .put("capabilityStatus", plan.capabilityStatus())
                    .put("provisioningStatus", provisioningStatus(account, plan.servicePlanId()))
                    .put("service", plan.service());
        }
        return plans;
    }

    private static ArrayNode assignmentStates(Account account) {
        ArrayNode states = Json.array();
        for (Licences.Licence licence : account.licences().all()) {
            states.addObject()
                    .put("skuId", licence.product().skuId().toString())
                    .put("assignedByGroup", text(licence.group()))
                    .put("state", "Active")
                    .put("error", "None")
                    .put("lastUpdatedDateTime", time(licence.assignedAt()))
                    .set("disabledPlans", disabledPlans(licence));
        }
        for (Licences.Failure failure : account.licences().failures()) {
            states.addObject()
                    .put("skuId", failure.product().skuId().toString())
                    .put("assignedByGroup", text(failure.group()))
                    .put("state", "Error")
                    .put("error", failure.error().wireName())
                    .put("lastUpdatedDateTime", time(failure.at()))
                    .putArray("disabledPlans");
        }
        return states;
    }

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** {@code PendingInput} is what Graph says while a service has not confirmed. */
    static String provisioningStatus(Account account, UUID servicePlanId) {
        return MailboxPlan.gives(servicePlanId) && account.mailbox == null ? "PendingInput" : "Success";
    }

    /** Milliseconds: finer than the real one, whose seconds would blur a world that runs fast. */
    static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static ArrayNode disabledPlans(Licences.Licence licence) {
        return Json.strings(licence.disabledPlans().stream().map(UUID::toString).toList());
    }
}
