package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelongingsTest extends CloudTest {

    private static final List<String> LISTS =
            List.of("joinedTeams", "chats", "memberOf", "ownedObjects", "appRoleAssignments");

    private static final List<String> ACTIONS = List.of(
            "add-files\",\"count\":\"2",
            "sign-in",
            "join-team\",\"team\":\"Sales",
            "add-chat",
            "own-object\",\"name\":\"Payroll",
            "assign-role\",\"role\":\"User Administrator",
            "add-app-role\",\"name\":\"Payroll");

    @Test
    void aNewAccountOwnsNothing() {
        // Given
        var ada = contoso.user("Ada Vance");
        // When
        var drive = wire.get("/users/" + ada.id() + "/drive");
        // Then
        assertThat(drive.status()).isEqualTo(404);
        assertThat(drive.errorCode()).isEqualTo("ResourceNotFound");
        assertThat(drive.text()).contains("User's mysite not found.");
        for (var list :
                List.of("joinedTeams", "chats", "memberOf", "ownedObjects", "appRoleAssignments", "directReports")) {
            var answer = wire.get("/users/" + ada.id() + "/" + list);
            assertThat(answer.status()).as(list).isEqualTo(200);
            assertThat(answer.json().path("value")).as(list).isEmpty();
        }
        assertThat(wire.get("/users/" + ada.id() + "/directReports").json().path("value"))
                .isEmpty();
        assertThat(wire.get("/users/" + ada.id() + "/manager").status()).isEqualTo(404);
        assertThat(graph(ada, "signInActivity").path("signInActivity").isNull()).isTrue();
    }

    @Test
    void whatAPersonDoesIsSeenAtOnce() {
        // Given
        var ada = contoso.user("Ada Vance");
        var path = "/tenants/" + contoso.id() + "/actions";
        // When
        for (var action : ACTIONS) {
            var body = "{\"user\":\"" + ada.id() + "\",\"action\":\"" + action + "\"}";
            assertThat(wire.control("POST", path, body).status()).as(action).isEqualTo(200);
        }
        // Then
        assertThat(wire.get("/users/" + ada.id() + "/drive")
                        .json()
                        .path("quota")
                        .path("used")
                        .asLong(0))
                .isPositive();
        for (var list : LISTS) {
            assertThat(wire.get("/users/" + ada.id() + "/" + list).json().path("value"))
                    .as(list)
                    .hasSize(1);
        }
        assertThat(wire.get("/users/" + ada.id() + "/memberOf").text()).contains("#microsoft.graph.directoryRole");
        assertThat(graph(ada, "signInActivity")
                        .path("signInActivity")
                        .path("lastSignInDateTime")
                        .asString(""))
                .isNotEmpty();
    }

    @Test
    void aManagerIsSetByReference() {
        // Given
        var ada = contoso.user("Ada Vance");
        var ben = contoso.user("Ben Walters");
        // When
        var answer = wire.graph("PUT", "/users/" + ada.id() + "/manager/$ref", LicenceAssignmentTest.reference(ben));
        // Then
        assertThat(answer.status()).isEqualTo(204);
        assertThat(wire.get("/users/" + ada.id() + "/manager").json().path("id").asString(""))
                .isEqualTo(ben.id().toString());
        assertThat(wire.get("/users/" + ben.id() + "/directReports").json().path("value"))
                .hasSize(1);
        assertThat(cloud.effects().writesTo(contoso)).singleElement().matches(Effect::changed);
    }

    @Test
    void aMemberIsAddedOnceAndSeenFromBothSides() {
        // Given
        var ada = contoso.user("Ada Vance");
        var group = contoso.groups().unified("Sales");
        var path = "/groups/" + group.id() + "/members/$ref";
        // When
        var first = wire.post(path, LicenceAssignmentTest.reference(ada));
        var second = wire.post(path, LicenceAssignmentTest.reference(ada));
        // Then
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.text()).contains("One or more added object references already exist");
        assertThat(wire.get("/groups/" + group.id() + "/members").json().path("value"))
                .hasSize(1);
        assertThat(wire.get("/users/" + ada.id() + "/memberOf")
                        .json()
                        .path("value")
                        .path(0)
                        .path("groupTypes")
                        .path(0)
                        .asString(""))
                .isEqualTo("Unified");
    }

    @ParameterizedTest
    @CsvSource({"dynamic", "synced", "distribution"})
    void theMembersOfSomeGroupsAreNotGraphsToChange(String kind) {
        // Given
        var ada = contoso.user("Ada Vance");
        var group = contoso.groups().make("Everybody", GroupKind.named(kind)).withMember(ada);
        // When
        var added = wire.post("/groups/" + group.id() + "/members/$ref", LicenceAssignmentTest.reference(ada));
        var removed = wire.graph("DELETE", "/groups/" + group.id() + "/members/" + ada.id() + "/$ref", "");
        // Then
        assertThat(List.of(added.status(), removed.status())).containsOnly(400);
        assertThat(group.has(ada)).isTrue();
    }

    @Test
    void aMemberIsTakenOutOnce() {
        // Given
        var ada = contoso.user("Ada Vance");
        var group = contoso.groups().security("Sales").withMember(ada);
        var path = "/groups/" + group.id() + "/members/" + ada.id() + "/$ref";
        // When
        var first = wire.graph("DELETE", path, "");
        var second = wire.graph("DELETE", path, "");
        // Then
        assertThat(first.status()).isEqualTo(204);
        assertThat(second.status()).isEqualTo(404);
        assertThat(group.has(ada)).isFalse();
    }

    @Test
    void groupsAreMadeAndFilledFromOutside() {
        // Given
        var ada = contoso.user("Ada Vance");
        var path = "/tenants/" + contoso.id() + "/actions";
        // When
        wire.control("POST", path, "{\"action\":\"add-group\",\"group\":\"Sales\",\"plan\":\"standard\"}");
        wire.control("POST", path, "{\"action\":\"add-to-group\",\"group\":\"Sales\",\"user\":\"" + ada.id() + "\"}");
        // Then
        later(MINUTE.multipliedBy(10));
        assertThat(ada.hasMailbox()).isTrue();
    }
}
