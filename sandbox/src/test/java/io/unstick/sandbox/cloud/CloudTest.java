package io.unstick.sandbox.cloud;

import io.unstick.testkit.FakeTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

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

    /** What Exchange says of the user, or an empty object where it knows none. */
    JsonNode exchange(String cmdlet, SimulatedUser user) {
        return wire.cmdlet(cmdlet, "{\"Identity\":\"" + user.id() + "\"}")
                .json()
                .path("value")
                .path(0);
    }

    /** What Graph says of the user. */
    JsonNode graph(SimulatedUser user, String select) {
        return wire.get("/users/" + user.id() + "?$select=" + select).json();
    }

    /** Whether the mailbox is there after a day, in which nothing is done. */
    boolean comesByItself(SimulatedUser user) {
        later(Duration.ofDays(1));
        return user.hasMailbox();
    }

    void retry(SimulatedUser user) {
        wire.post("/users/" + user.id() + "/retryServiceProvisioning", "");
    }

    /** Where Active Directory has the user. */
    String dn(SimulatedUser user) {
        return graph(user, "onPremisesDistinguishedName")
                .path("onPremisesDistinguishedName")
                .asString("");
    }
}
