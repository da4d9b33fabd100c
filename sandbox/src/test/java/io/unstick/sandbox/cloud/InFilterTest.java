package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InFilterTest extends CloudTest {

    @Test
    void severalUsersAreFoundByOneListOfIds() {
        // Given
        contoso.withHealthyUsers(20);
        var wanted = ids().limit(15).toList();
        // When
        var answer = wire.get("/users?$top=15&$select=id&$filter=" + Wire.encoded(in(wanted)));
        // Then
        assertThat(answer.json().path("value").findValuesAsString("id")).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(answer.json().has("@odata.nextLink")).isFalse();
    }

    @Test
    void whoDoesNotExistIsJustNotInTheList() {
        // Given
        contoso.withHealthyUsers(2);
        var wanted = Stream.concat(ids(), Stream.of(new UUID(1, 1).toString())).toList();
        // When
        var answer = wire.get("/users?$filter=" + Wire.encoded(in(wanted)));
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("value").size()).isEqualTo(2);
    }

    @Test
    void aSixteenthValueIsOneTooMany() {
        // Given
        contoso.withHealthyUsers(16);
        // When
        var answer =
                wire.get("/users?$filter=" + Wire.encoded(in(ids().limit(16).toList())));
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("Request_UnsupportedQuery");
    }

    private Stream<String> ids() {
        return contoso.users().stream().map(user -> user.id().toString());
    }

    private static String in(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(",", "id in (", ")"));
    }
}
