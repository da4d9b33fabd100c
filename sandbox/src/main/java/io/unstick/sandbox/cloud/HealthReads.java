package io.unstick.sandbox.cloud;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Service health, as the tenant of the token sees it. */
final class HealthReads {

    private static final String EXCHANGE = "Exchange Online";
    private static final List<String> SERVICES = List.of(EXCHANGE, "SharePoint Online", "Microsoft Teams");

    private HealthReads() {}

    static Reply overviews(GraphCall call) {
        return Page.of(call, "admin/serviceAnnouncement/healthOverviews", SERVICES, service -> overview(call, service));
    }

    static Reply overview(GraphCall call) {
        String name = call.argument();
        String service = SERVICES.stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new GraphRefusal(404, "UnknownError", "Service '" + name + "' is not found."));
        ObjectNode body = Json.object()
                .put(
                        "@odata.context",
                        call.origin().graphContext("admin/serviceAnnouncement/healthOverviews(issues())/$entity"));
        body.setAll(overview(call, service));
        return Reply.ok(body);
    }

    static Reply issues(GraphCall call) {
        if (call.request().parameter("$filter").isPresent()) {
            throw GraphRefusal.unsupportedQuery("Filters on service issues are not simulated: filter what you read.");
        }
        return Page.of(
                call, "admin/serviceAnnouncement/issues", call.tenant().health().incidents(), HealthReads::issue);
    }

    private static ObjectNode overview(GraphCall call, String service) {
        List<Incident> incidents =
                service.equals(EXCHANGE) ? call.tenant().health().incidents() : List.of();
        boolean degraded = incidents.stream().anyMatch(Incident::active);
        ObjectNode overview = Json.object()
                .put("service", service)
                .put("status", degraded ? "serviceDegradation" : "serviceOperational")
                .put("id", service.equals(EXCHANGE) ? "Exchange" : service.replace(" ", ""));
        if (call.request().parameter("$expand").filter("issues"::equals).isPresent()) {
            ArrayNode issues = overview.putArray("issues");
            incidents.forEach(incident -> issues.add(issue(incident)));
        }
        return overview;
    }

    private static ObjectNode issue(Incident incident) {
        String changed = UserJson.time(incident.resolvedAt() == null ? incident.startedAt() : incident.resolvedAt());
        ObjectNode issue = Json.object()
                .put("id", incident.id())
                .put("title", "New mailboxes may not be provisioned in the usual time")
                .put("impactDescription", "New mailboxes may remain in a preparing state.")
                .put("classification", "incident")
                .put("origin", "microsoft")
                .put("status", incident.active() ? "serviceDegradation" : "serviceRestored")
                .put("service", EXCHANGE)
                .put("feature", incident.feature())
                .put("featureGroup", incident.featureGroup())
                .put("isResolved", !incident.active())
                .put("startDateTime", UserJson.time(incident.startedAt()))
                .put("endDateTime", UserJson.time(incident.resolvedAt()))
                .put("lastModifiedDateTime", changed);
        issue.putArray("details");
        issue.putArray("posts")
                .addObject()
                .put("createdDateTime", changed)
                .put("postType", "regular")
                .putObject("description")
                .put("contentType", "text")
                .put("content", "This is a simulated incident.");
        return issue;
    }
}
