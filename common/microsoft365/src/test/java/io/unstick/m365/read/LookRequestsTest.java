package io.unstick.m365.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.MicrosoftApp;
import io.unstick.m365.wire.TestMicrosoft;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.testkit.FakeTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What looking at users costs, against the simulated cloud. */
class LookRequestsTest {
    private static final String BATCH = "POST /$batch";
    private static final int WATCHED = 5_000;
    private static final int AFFORDABLE = 300;
    private static final int TENANTS = 50;

    private final FakeTime time = new FakeTime();
    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(time));

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void fiveThousandUsersOfOneTenantAreReadInThreeHundredRequests() {
        // Given
        SimulatedTenant giant = cloud.tenant("Giant", "giant.example").withHealthyUsers(WATCHED);
        // When
        var looks = look(giant, ids(giant));
        // Then
        assertThat(looks).hasSize(WATCHED);
        assertThat(looks.values()).allMatch(LookRequestsTest::isWhole);
        assertThat(cloud.requests().count(giant, BATCH)).isLessThanOrEqualTo(AFFORDABLE);
    }

    @Test
    void fiveThousandUsersOfFiftyTenantsAreReadInThreeHundredRequestsAlthoughSomeAreGone() {
        // Given
        List<SimulatedTenant> tenants = IntStream.range(0, TENANTS)
                .mapToObj(number -> cloud.tenant("Tenant " + number, "tenant%d.example".formatted(number)))
                .toList();
        tenants.forEach(tenant -> tenant.withHealthyUsers(WATCHED / TENANTS));
        Map<SimulatedTenant, List<UserObjectId>> everybody = new HashMap<>();
        tenants.forEach(tenant -> everybody.put(tenant, ids(tenant)));
        tenants.forEach(tenant -> tenant.users().getLast().delete());
        // When
        long read = tenants.stream()
                .flatMap(tenant -> look(tenant, everybody.getOrDefault(tenant, List.of())).values().stream())
                .filter(LookRequestsTest::isWhole)
                .count();
        // Then
        assertThat(read).isEqualTo(WATCHED - TENANTS);
        assertThat(tenants.stream()
                        .mapToLong(tenant -> cloud.requests().count(tenant, BATCH))
                        .sum())
                .isLessThanOrEqualTo(AFFORDABLE);
    }

    @Test
    void whoIsMissingInTheListIsAskedForAloneAndOnlyThenGone() {
        // Given
        SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example").withHealthyUsers(30);
        List<UserObjectId> everybody = ids(contoso);
        var gone = contoso.users().getFirst();
        gone.delete();
        // When
        var looks = look(contoso, everybody);
        // Then
        assertThat(looks)
                .hasEntrySatisfying(
                        new UserObjectId(gone.id()),
                        look -> assertThat(look.user()).isInstanceOf(Reading.Absent.class));
        assertThat(looks.values()).filteredOn(LookRequestsTest::isWhole).hasSize(29);
        assertThat(cloud.requests().count(contoso, "GET /users/{id}")).isEqualTo(1);
        assertThat(cloud.requests().count(contoso, BATCH)).isEqualTo(2);
    }

    private Map<UserObjectId, UserLook> look(SimulatedTenant tenant, Collection<UserObjectId> users) {
        var settings = TestMicrosoft.at(cloud.baseUrl());
        var calls = TestMicrosoft.calls(MicrosoftApp.READER, settings, time);
        return MicrosoftReads.directory(calls, settings).look(new TenantId(tenant.id()), users);
    }

    private static List<UserObjectId> ids(SimulatedTenant tenant) {
        return tenant.users().stream().map(user -> new UserObjectId(user.id())).toList();
    }

    private static boolean isWhole(UserLook look) {
        return look.user().known().isPresent()
                && look.mailbox().known().filter(MailboxPurpose.USER::equals).isPresent();
    }
}
