package io.unstick.m365.read;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.wire.TestMicrosoft;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One question to a port, for tests that must ask them all. */
record PortCall(String method, Function<Ports, Reading<?>> question) {
    /** All read ports. */
    static final List<Class<?>> PORTS = List.of(
            Directory.class,
            DirectoryDetails.class,
            ExchangeOnline.class,
            ExchangeDetails.class,
            AccountExamination.class,
            Synchronisation.class,
            ExchangeRights.class);

    record Ports(
            Directory directory,
            DirectoryDetails directoryDetails,
            ExchangeOnline exchange,
            ExchangeDetails details,
            AccountExamination examination,
            Synchronisation synchronisation,
            ExchangeRights rights) {
        static Ports of(GuardedCalls calls, MicrosoftSettings settings) {
            return new Ports(
                    MicrosoftReads.directory(calls, settings),
                    MicrosoftReads.directoryDetails(calls, settings),
                    MicrosoftReads.exchangeOnline(calls, settings),
                    MicrosoftReads.exchangeDetails(calls, settings),
                    MicrosoftReads.accountExamination(calls, settings),
                    MicrosoftReads.synchronisation(calls, settings),
                    MicrosoftReads.exchangeRights(calls, settings));
        }
    }

    Reading<?> ask(Ports ports) {
        return question.apply(ports);
    }

    /** Every method of every port. */
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
                directory("usersWithPlans", directory -> directory.usersWithPlans(tenant, List.of(new UUID(1, 1)))),
                directory("customers", directory -> directory.customers(tenant)),
                exchange("mailbox", exchange -> exchange.mailbox(tenant, ada)),
                exchange("user", exchange -> exchange.user(tenant, ada)),
                exchange("recipientsWithAddress", exchange -> exchange.recipientsWithAddress(tenant, "a@b.example")),
                exchange("organization", exchange -> exchange.organization(tenant)),
                directoryDetails("account", directory -> directory.account(tenant, ada)),
                directoryDetails("subscriptions", directory -> directory.subscriptions(tenant)),
                directoryDetails("domains", directory -> directory.domains(tenant)),
                directoryDetails("deletedUsers", directory -> directory.deletedUsers(tenant)),
                directoryDetails("deletedGroups", directory -> directory.deletedGroups(tenant)),
                details("mailUser", exchange -> exchange.mailUser(tenant, ada)),
                details("acceptedDomains", exchange -> exchange.acceptedDomains(tenant)),
                details("softDeletedMailboxes", exchange -> exchange.softDeletedMailboxes(tenant)),
                details("inactiveMailboxes", exchange -> exchange.inactiveMailboxes(tenant)),
                details("mailPublicFolders", exchange -> exchange.mailPublicFolders(tenant)),
                details("migrationStatus", exchange -> exchange.migrationStatus(tenant, "ada@contoso.example")),
                details("moveStatus", exchange -> exchange.moveStatus(tenant, ada)),
                examination("emptiness", examination -> examination.emptiness(tenant, ada)),
                examination("snapshot", examination -> examination.snapshot(tenant, ada)),
                examination("recycled", examination -> examination.recycled(tenant, ada.value())),
                new PortCall(
                        "Synchronisation.ofTenant",
                        ports -> ports.synchronisation().ofTenant(tenant)),
                new PortCall(
                        "Synchronisation.ofUser",
                        ports -> ports.synchronisation().ofUser(tenant, ada)),
                new PortCall(
                        "ExchangeRights.invocableCmdlets",
                        ports -> ports.rights().invocableCmdlets(tenant)));
    }

    private static PortCall examination(String method, Function<AccountExamination, Reading<?>> question) {
        return new PortCall("AccountExamination." + method, ports -> question.apply(ports.examination()));
    }

    private static PortCall directory(String method, Function<Directory, Reading<?>> question) {
        return new PortCall("Directory." + method, ports -> question.apply(ports.directory()));
    }

    private static PortCall exchange(String method, Function<ExchangeOnline, Reading<?>> question) {
        return new PortCall("ExchangeOnline." + method, ports -> question.apply(ports.exchange()));
    }

    private static PortCall directoryDetails(String method, Function<DirectoryDetails, Reading<?>> question) {
        return new PortCall("DirectoryDetails." + method, ports -> question.apply(ports.directoryDetails()));
    }

    private static PortCall details(String method, Function<ExchangeDetails, Reading<?>> question) {
        return new PortCall("ExchangeDetails." + method, ports -> question.apply(ports.details()));
    }

    @Override
    public String toString() {
        return method;
    }
}
