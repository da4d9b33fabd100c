package io.unstick.m365.read;

import io.unstick.m365.wire.TestMicrosoft;
import java.util.List;
import java.util.function.Function;

/** One question to a port, for tests that must ask them all. */
record PortCall(String method, Function<Ports, Reading<?>> question) {
    record Ports(Directory directory, ExchangeOnline exchange) {}

    Reading<?> ask(Ports ports) {
        return question.apply(ports);
    }

    /** Every method of both ports. */
    static List<PortCall> all() {
        var tenant = TestMicrosoft.CONTOSO;
        var ada = TestMicrosoft.ADA;
        return List.of(
                directory("changedUsers", directory -> directory.changedUsers(tenant, null)),
                directory(
                        "look",
                        directory -> directory
                                .look(tenant, List.of(ada))
                                .values()
                                .iterator()
                                .next()
                                .user()),
                directory("user", directory -> directory.user(tenant, ada)),
                directory("userNamed", directory -> directory.userNamed(tenant, "ada@contoso.example")),
                directory("exchangeIssues", directory -> directory.exchangeIssues(tenant)),
                exchange("mailbox", exchange -> exchange.mailbox(tenant, ada)),
                exchange("user", exchange -> exchange.user(tenant, ada)),
                exchange("recipientsWithAddress", exchange -> exchange.recipientsWithAddress(tenant, "a@b.example")),
                exchange("organization", exchange -> exchange.organization(tenant)));
    }

    private static PortCall directory(String method, Function<Directory, Reading<?>> question) {
        return new PortCall("Directory." + method, ports -> question.apply(ports.directory()));
    }

    private static PortCall exchange(String method, Function<ExchangeOnline, Reading<?>> question) {
        return new PortCall("ExchangeOnline." + method, ports -> question.apply(ports.exchange()));
    }

    @Override
    public String toString() {
        return method;
    }
}
