package io.unstick.sandbox.launcher.demo;

import io.unstick.sandbox.scenarios.Scenario;
import java.util.List;

/**
 * A scenario on stage, with the ids it got.
 *
 * @param since when it was loaded, in seconds of the demo
 */
record Story(Scenario scenario, String tenantId, List<Person> people, double since) {

    Story {
        people = List.copyOf(people);
    }

    /**
     * One of the scenario's users.
     *
     * @param plan name of the mailbox plan of their licence
     */
    record Person(String id, String userPrincipalName, String name, String plan) {}

    String tenantName() {
        return scenario.tenant().name();
    }
}
