package io.unstick.detector.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.read.Customer;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.testkit.FakeTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartnerCustomersTest {
    private static final TenantId PARTNER = TenantId.of("6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a01");
    private static final Source SOURCE = new Source("GET /customers", null, FakeTime.MONDAY_9AM);
    private static final Customer CONTOSO =
            new Customer(TenantId.of("6f1d0c5e-0d2b-4f3a-9a55-2f6f0c1b7a10"), "Contoso");
    private static final Duration HOUR = Duration.ofHours(1);

    private final FakeTime time = new FakeTime();
    private Reading<List<Customer>> answer = new Reading.Known<>(List.of(CONTOSO), SOURCE);
    private int asked;

    private final PartnerCustomers customers = new PartnerCustomers(this::answer, PARTNER, HOUR, time);

    @Test
    void aListThatWasNeverReadIsNotAListWithoutCustomers() {
        // Given
        answer = new Reading.Unreadable<>(new Obstacle.Unreachable("no answer"), SOURCE);
        // When
        var known = customers.lastKnown();
        // Then
        assertThat(known).isEmpty();
    }

    @Test
    void theListIsReadAgainOnlyWhenItsTimeHasCome() {
        // When
        customers.lastKnown();
        time.pass(HOUR.minusSeconds(1));
        customers.lastKnown();
        // Then
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadAnyMoreStaysInForce() {
        // Given
        customers.lastKnown();
        answer = new Reading.Unreadable<>(new Obstacle.AccessLost("HTTP 403", "no consent"), SOURCE);
        time.pass(HOUR);
        // When
        var known = customers.lastKnown();
        // Then
        assertThat(known).contains(List.of(CONTOSO));
    }

    @Test
    void anEmptyListRetiresNobody() {
        // Given
        customers.lastKnown();
        answer = new Reading.Known<>(List.of(), SOURCE);
        time.pass(HOUR);
        // When
        var known = customers.lastKnown();
        // Then
        assertThat(known).contains(List.of(CONTOSO));
    }

    private Reading<List<Customer>> answer(TenantId partner) {
        assertThat(partner).isEqualTo(PARTNER);
        asked++;
        return answer;
    }
}
