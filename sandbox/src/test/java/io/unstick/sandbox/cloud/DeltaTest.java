package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DeltaTest extends CloudTest {

    private static final String START = "/users/delta?$select=id,displayName,mail";

    @ParameterizedTest
    @ValueSource(strings = {"/users/delta", "/users/delta()"})
    void pagesAreFollowedToADeltaLinkWithEverybodyOnce(String path) {
        // Given
        contoso.withHealthyUsers(7);
        // When
        var page = wire.get(path + "?$select=id", "Prefer", "odata.maxpagesize=3");
        // Then
        var ids = new ArrayList<String>(idsOf(page.json()));
        assertThat(ids).hasSize(3);
        while (page.json().has("@odata.nextLink")) {
            page = wire.follow(page.json().path("@odata.nextLink").asString(""));
            ids.addAll(idsOf(page.json()));
        }
        assertThat(page.json().has("@odata.deltaLink")).isTrue();
        assertThat(ids).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void aDeltaLinkGivesOnlyWhatChangedSince() {
        // Given
        contoso.withHealthyUsers(3);
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        var link = linkAfter(wire.get(START));
        retry(ada);
        time.pass(Duration.ofMinutes(15));
        // When
        var changes = wire.follow(link);
        // Then
        assertThat(idsOf(changes.json())).containsExactly(ada.id().toString());
        assertThat(changes.json().path("value").path(0).path("mail").asString(""))
                .isEqualTo(ada.userPrincipalName());
        assertThat(idsOf(wire.follow(linkAfter(changes)).json())).isEmpty();
    }

    @Test
    void deletionAndPurgeAreToldApart() {
        // Given
        var ada = contoso.user("Ada Vance");
        var ben = contoso.user("Ben Walters");
        var link = linkAfter(wire.get(START));
        wire.graph("DELETE", "/users/" + ada.id(), "");
        wire.graph("DELETE", "/users/" + ben.id(), "");
        wire.graph("DELETE", "/directory/deletedItems/" + ben.id(), "");
        // When
        var changes = wire.follow(link).json().path("value");
        // Then
        assertThat(changes.path(0).path("@removed").path("reason").asString("")).isEqualTo("changed");
        assertThat(changes.path(1).path("@removed").path("reason").asString("")).isEqualTo("deleted");
    }

    @Test
    void latestStartsFromNow() {
        // Given
        contoso.user("Ada Vance");
        var latest = wire.get("/users/delta?$deltatoken=latest");
        var ben = contoso.user("Ben Walters");
        // When
        var changes = wire.follow(linkAfter(latest));
        // Then
        assertThat(idsOf(latest.json())).isEmpty();
        assertThat(idsOf(changes.json())).containsExactly(ben.id().toString());
    }

    @Test
    void anExpiredLinkIsNotFoundAndAResetOneIsGoneWithANewStart() {
        // Given
        contoso.user("Ada Vance");
        var old = linkAfter(wire.get(START));
        contoso.expireDeltaLinks();
        var newer = linkAfter(wire.get(START));
        contoso.resetDeltaLinks();
        // When
        var expired = wire.follow(old);
        var reset = wire.follow(newer);
        // Then
        assertThat(expired.status()).isEqualTo(400);
        assertThat(expired.errorCode()).isEqualTo("syncStateNotFound");
        assertThat(reset.status()).isEqualTo(410);
        assertThat(reset.errorCode()).isEqualTo("resyncRequired");
        assertThat(idsOf(wire.follow(reset.header("location")).json())).hasSize(1);
    }

    @Test
    void aLinkIsForgottenAfterAWeek() {
        // Given
        var link = linkAfter(wire.get(START));
        time.pass(Duration.ofDays(8));
        // When
        try (var later = new Wire(cloud, contoso, SimulatedApp.READER)) {
            var answer = later.follow(link);
            // Then
            assertThat(answer.errorCode()).isEqualTo("syncStateNotFound");
        }
    }

    private static String linkAfter(Wire.Answer answer) {
        return answer.json().path("@odata.deltaLink").asString("");
    }

    private static List<String> idsOf(JsonNode page) {
        return page.path("value")
                .valueStream()
                .map(user -> user.path("id").asString(""))
                .toList();
    }
}
