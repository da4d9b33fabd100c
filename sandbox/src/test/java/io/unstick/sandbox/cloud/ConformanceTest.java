package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.scenarios.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest extends CloudTest {

    private static final GraphTypes TYPES = new GraphTypes();

    private static final Map<String, String> LISTS = Map.of(
            "/subscribedSkus", "subscribedSku",
            "/domains", "domain",
            "/organization", "organization",
            "/groups", "group",
            "/contacts", "orgContact",
            "/admin/serviceAnnouncement/healthOverviews?$expand=issues", "serviceHealth",
            "/admin/serviceAnnouncement/issues", "serviceHealthIssue",
            "/directory/deletedItems/microsoft.graph.group", "group",
            "/tenantRelationships/delegatedAdminCustomers", "delegatedAdminCustomer");

    private static final Map<String, String> BELONGINGS = Map.of(
            "/memberOf", "directoryObject",
            "/ownedObjects", "directoryObject",
            "/directReports", "directoryObject",
            "/appRoleAssignments", "appRoleAssignment",
            "/joinedTeams", "team",
            "/chats", "chat");

    static Stream<Scenario> everyScenario() {
        return Scenario.all().stream().filter(scenario -> scenario.conditions().consent() == Scenario.Consent.GRANTED);
    }

    @ParameterizedTest
    @MethodSource("everyScenario")
    void whatIsServedHasTheNamesTypesAndMembersOfGraph(Scenario scenario) {
        // Given
        var tenant = cloud.load(scenario).stopThrottling().administers(contoso);
        tenant.user("Somebody Else").licensed(MailboxPlan.STANDARD, Duration.ofDays(2));
        tenant.user("Visitor", UserKind.GUEST);
        var violations = new ArrayList<String>();
        // When
        try (var there = new Wire(cloud, tenant, SimulatedApp.READER)) {
            LISTS.forEach((path, type) -> violations.addAll(violations(there, path, type)));
            violations.addAll(users(there, tenant));
        }
        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void whatAPersonOwnsHasTheNamesTypesAndMembersOfGraph() {
        // Given
        var ben = contoso.user("Ben Walters");
        var ada = contoso.user("Ada Vance").life().managedBy(ben);
        ada.life().addFiles(3).life().joinTeam("Sales").life().chat().life().signIn();
        ada.life().owns("Payroll").life().withRole("User Administrator").life().withAppRole("Payroll");
        contoso.groups().unified("Sales").withMember(ada);
        contoso.groups().dynamic("Everybody").withMember(ada);
        var violations = new ArrayList<String>();
        // When
        BELONGINGS.forEach((path, type) -> violations.addAll(violations(wire, "/users/" + ada.id() + path, type)));
        violations.addAll(violations(wire, "/users/" + ben.id() + "/directReports", "directoryObject"));
        violations.addAll(TYPES.violations(
                "drive", wire.get("/users/" + ada.id() + "/drive").json()));
        violations.addAll(TYPES.violations(
                "user", wire.get("/users/" + ada.id() + "/manager").json()));
        violations.addAll(TYPES.violations("user", graph(ada, "signInActivity")));
        // Then
        assertThat(violations).isEmpty();
    }

    @Test
    void theCheckSeesAWrongNameTypeAndMember() {
        // Given
        var user =
                Json.object().put("colour", "blue").put("accountEnabled", "yes").put("createdDateTime", "today");
        user.putArray("assignedLicenses").addObject().put("skuId", "E3").putNull("disabledPlans");
        // When
        var violations = TYPES.violations("user", user);
        // Then
        assertThat(violations)
                .hasSize(5)
                .anyMatch(text -> text.equals("user has no property colour"))
                .anyMatch(text -> text.startsWith("user.assignedLicenses[].skuId is not Edm.Guid"))
                .anyMatch(text -> text.startsWith("user.assignedLicenses[].disabledPlans must not be null"));
        assertThat(TYPES.violations("serviceHealth", Json.object().put("status", "Sunny")))
                .containsExactly("serviceHealth.status is no member of serviceHealthStatus: \"Sunny\"");
    }

    private static List<String> users(Wire there, SimulatedTenant tenant) {
        var found = new ArrayList<String>();
        var names = new ArrayList<String>();
        tenant.now(() -> UserJson.of(tenant.users().getFirst().account(), tenant))
                .propertyNames()
                .forEach(names::add);
        names.addAll(List.of("onPremisesLastSyncDateTime", "onPremisesDistinguishedName", "onPremisesImmutableId"));
        var select = "?$select=" + String.join(",", names);
        for (var path : List.of("/users", "/users/delta", "/directory/deletedItems/microsoft.graph.user")) {
            found.addAll(violations(there, path + select, "user"));
        }
        for (var user : tenant.users()) {
            found.addAll(violations(there, "/users/" + user.id() + "/licenseDetails", "licenseDetails"));
            for (var list : BELONGINGS.entrySet()) {
                found.addAll(violations(there, "/users/" + user.id() + list.getKey(), list.getValue()));
            }
            if (user.hasMailbox()) {
                var settings = there.get("/users/" + user.id() + "/mailboxSettings");
                found.addAll(TYPES.violations("mailboxSettings", settings.json()));
            }
        }
        return found;
    }

    private static List<String> violations(Wire there, String path, String type) {
        var answer = there.get(path);
        if (answer.status() != 200) {
            return List.of(path + " answers " + answer.status());
        }
        return answer.json()
                .path("value")
                .valueStream()
                .flatMap(entity -> TYPES.violations(type, entity).stream())
                .toList();
    }
}
