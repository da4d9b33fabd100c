package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;

/** Every Graph endpoint the simulated cloud knows; literal paths stand before those with arguments. */
final class GraphRoutes {

    /** An endpoint, and the arguments in the path. */
    record Match(Route route, List<String> arguments) {}

    private static final String DELETED = "directory/deletedItems/{id}";

    private final List<Route> routes = List.of(
            Route.read("users/delta", DeltaEndpoint::users),
            Route.read("users", UserReads::list),
            Route.read("users/{id}", UserReads::one),
            Route.read("users/{id}/licenseDetails", LicenceReads::details),
            Route.read("users/{id}/mailboxSettings", MailboxReads::settings),
            Route.read("users/{id}/mailboxSettings/userPurpose", MailboxReads::userPurpose),
            Route.read("users/{id}/manager", ReportingLines::manager),
            Route.write("PUT", "users/{id}/manager/$ref", ReportingLines::setManager),
            Route.read("users/{id}/directReports", ReportingLines::directReports),
            Route.read("users/{id}/memberOf", BelongingReads::memberOf),
            Route.read("users/{id}/ownedObjects", BelongingReads::ownedObjects),
            Route.read("users/{id}/appRoleAssignments", BelongingReads::appRoleAssignments),
            Route.read("users/{id}/drive", BelongingReads::drive),
            Route.read("users/{id}/joinedTeams", BelongingReads::teams),
            Route.read("users/{id}/chats", BelongingReads::chats),
            Route.read("groups/{id}", GroupMembers::group),
            Route.read("groups/{id}/members", GroupMembers::list),
            Route.write("POST", "groups/{id}/members/$ref", GroupMembers::add),
            Route.write("DELETE", "groups/{id}/members/{member}/$ref", GroupMembers::remove),
            Route.read("subscribedSkus", LicenceReads::subscribedSkus),
            Route.read("groups", RecipientReads::groups),
            Route.read("contacts", RecipientReads::contacts),
            Route.read("domains", OrganizationReads::domains),
            Route.read("organization", OrganizationReads::organization),
            Route.read("admin/serviceAnnouncement/healthOverviews", HealthReads::overviews),
            Route.read("admin/serviceAnnouncement/healthOverviews/{name}", HealthReads::overview),
            Route.read("admin/serviceAnnouncement/issues", HealthReads::issues),
            Route.read("directory/deletedItems/microsoft.graph.user", DeletedUsers::list),
            Route.read("directory/deletedItems/microsoft.graph.group", DeletedGroups::list),
            Route.read(DELETED, DeletedItems::one),
            Route.write("DELETE", DELETED, DeletedItems::purge),
            Route.write("POST", DELETED + "/restore", DeletedItems::restore),
            Route.read("tenantRelationships/delegatedAdminCustomers", PartnerReads::customers),
            Route.write("POST", "users", UserWrites::create),
            Route.write("PATCH", "users/{id}", UserWrites::update),
            Route.write("DELETE", "users/{id}", UserWrites::delete),
            Route.write("POST", "users/{id}/assignLicense", LicenceWrites::assign),
            Route.write("POST", "users/{id}/reprocessLicenseAssignment", LicenceWrites::reprocess),
            Route.write("POST", "users/{id}/retryServiceProvisioning", UserWrites::retryProvisioning));

    Optional<Match> find(Request request) {
        for (Route route : routes) {
            Optional<List<String>> arguments = route.match(request.method(), request.path());
            if (arguments.isPresent()) {
                return Optional.of(new Match(route, arguments.get()));
            }
        }
        return Optional.empty();
    }
}
