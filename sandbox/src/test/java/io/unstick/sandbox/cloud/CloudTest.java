package io.unstick.sandbox.cloud;

import io.unstick.testkit.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** One cloud, one customer with one remediator, and a clock that stands still. */
abstract class CloudTest {

    static final Duration FIVE_HOURS = Duration.ofHours(5);
    static final Duration MINUTE = Duration.ofMinutes(1);

    final FakeTime time = new FakeTime();
    final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(time));
    final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    final Wire wire = new Wire(cloud, contoso, SimulatedApp.REMEDIATOR);

    @AfterEach
    void stop() {
        wire.close();
        cloud.close();
    }

    SimulatedUser stuck(String name, Blocker blocker) {
        return contoso.user(name).licensed(MailboxPlan.ENTERPRISE, FIVE_HOURS).blockedBy(blocker);
    }

    /** Lets time pass, and takes a new token. */
    void later(Duration duration) {
        time.pass(duration);
        wire.signIn();
    }

    void retry(SimulatedUser user) {
        wire.post("/users/" + user.id() + "/retryServiceProvisioning", "");
    }
}
