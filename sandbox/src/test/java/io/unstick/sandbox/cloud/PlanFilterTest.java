package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class PlanFilterTest extends CloudTest {

    private static final String HAS_PLAN = "assignedPlans/any(a:a/servicePlanId eq " + MailboxPlan.STANDARD.id();

    @Test
    void theReconcileComesInPagesThatShareOneCount() {
        // Given
        contoso.withHealthyUsers(5);
        var link =
                cloud.baseUrl() + "/v1.0/users?$count=true&$top=2&$select=id&$filter=" + Wire.encoded(HAS_PLAN + ")");
        var ids = new ArrayList<String>();
        var counts = new ArrayList<Integer>();
        // When
        while (!link.isEmpty()) {
            var path = link.substring((cloud.baseUrl() + "/v1.0").length());
            var page = wire.get(path, "ConsistencyLevel", "eventual").json();
            ids.addAll(page.path("value").findValuesAsString("id"));
            counts.add(page.path("@odata.count").asInt(-1));
            link = page.path("@odata.nextLink").asString("");
        }
        // Then
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
        assertThat(counts).containsExactly(5, 5, 5);
    }

    @Test
    void withoutAStatusAPlanThatEndedCountsToo() {
        // Given
        contoso.user("Ada Vance")
                .licensed(MailboxPlan.STANDARD, Duration.ofDays(2))
                .removeLicences();
        // When
        var anyStatus = found(HAS_PLAN + ")");
        var enabledOnly = found(HAS_PLAN + " and a/capabilityStatus eq 'Enabled')");
        // Then
        assertThat(anyStatus).isEqualTo(1);
        assertThat(enabledOnly).isZero();
    }

    @Test
    void plansAreNotFilteredWithoutTheAdvancedHeader() {
        // Given
        var query = "/users?$count=true&$filter=" + Wire.encoded(HAS_PLAN + ")");
        // When
        var answer = wire.get(query);
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errorCode()).isEqualTo("Request_UnsupportedQuery");
    }

    private int found(String filter) {
        return wire.get("/users?$count=true&$filter=" + Wire.encoded(filter), "ConsistencyLevel", "eventual")
                .json()
                .path("value")
                .size();
    }
}
