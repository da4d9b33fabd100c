package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the control API offers to those who measure. */
class FleetStageTest extends CloudTest {

    @Test
    void aFleetOfEqualTenantsIsMadeAtOnce() {
        // Given
        var wish = """
            {"name":"Customer","tenants":3,"healthy":2,"stuck":1,"ago":"6h","blockers":["backend-fault"]}\
            """;
        // When
        var fleet = wire.control("POST", "/fleets", wish).json();
        // Then
        assertThat(fleet.path("licensedAt").asString())
                .isEqualTo(time.instant().minus(Duration.ofHours(6)).toString());
        assertThat(fleet.path("items")).hasSize(3).allSatisfy(tenant -> {
            var made = cloud.find(tenant.path("id").asString()).orElseThrow();
            assertThat(made.users()).hasSize(3);
            assertThat(made.users().stream().filter(SimulatedUser::hasMailbox)).hasSize(2);
            var stuck = made.find(tenant.path("stuck").path(0).path("upn").asString());
            assertThat(stuck)
                    .hasValueSatisfying(user -> assertThat(user.hasMailbox()).isFalse());
        });
    }

    @Test
    void theBlockersTakeTurnsFromTenantToTenant() {
        // Given
        var wish = """
            {"name":"Customer","tenants":2,"stuck":1,"blockers":["backend-fault","address-held-by-contact"]}\
            """;
        // When
        wire.control("POST", "/fleets", wish);
        // Then
        assertThat(cloud.tenant("Customer 1", "").directory().recipients()).isEmpty();
        assertThat(cloud.tenant("Customer 2", "").directory().recipients()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tenants\":1}",
                "{\"name\":\"Customer\",\"tenants\":-1}",
                "{\"name\":\"Customer\",\"tenants\":1,\"stuck\":1}",
                "{\"name\":\"Customer\",\"tenants\":1,\"stuck\":1,\"blockers\":[\"bad luck\"]}"
            })
    void aWishThatMakesNoSenseIsRefused(String wish) {
        // Given
        int before = cloud.tenants().size();
        // When
        var answer = wire.control("POST", "/fleets", wish);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(cloud.tenants()).hasSize(before);
    }

    @Test
    void aBatchArrivesOnceWhateverIsInIt() {
        // Given
        var ada = contoso.user("Ada Vance");
        var inner = "{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users/" + ada.id() + "\"}";
        // When
        wire.post("/$batch", "{\"requests\":[" + inner + "," + inner + "]}");
        wire.cmdlet("Get-OrganizationConfig", "{}");
        // Then
        var arrivals = wire.control("GET", "/arrivals", "").json();
        assertThat(arrivals.path(contoso.id().toString()).asInt()).isEqualTo(2);
    }

    @Test
    void aHeldTenantHangsAloneUntilItIsReleased() {
        // Given
        var neighbour = cloud.tenant("Fabrikam", "fabrikam.example");
        wire.control("POST", "/held", "{\"tenants\":[\"" + contoso.id() + "\"]}");
        var hanging = CompletableFuture.supplyAsync(() -> wire.get("/users").status());
        int meanwhile = askedBy(neighbour);
        boolean hung = !hanging.isDone();
        // When
        wire.control("POST", "/held", "{\"tenants\":[]}");
        // Then
        assertThat(hanging.orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(200);
        assertThat(hung).isTrue();
        assertThat(meanwhile).isEqualTo(200);
    }

    private int askedBy(SimulatedTenant tenant) {
        try (var other = new Wire(cloud, tenant, SimulatedApp.READER)) {
            return other.get("/users").status();
        }
    }

    @Test
    void theCloudBecomesSlowAndQuickAgain() {
        // Given
        wire.control("POST", "/latency", "{\"latency\":\"0.3s\"}");
        var slow = timeOfARequest();
        // When
        wire.control("POST", "/latency", "{\"latency\":\"0s\"}");
        // Then
        assertThat(slow).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(timeOfARequest()).isLessThan(slow);
    }

    private Duration timeOfARequest() {
        long begun = System.nanoTime();
        assertThat(wire.get("/users").status()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
