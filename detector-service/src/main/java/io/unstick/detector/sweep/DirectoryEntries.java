package io.unstick.detector.sweep;

import io.unstick.contracts.event.Symptom;
import io.unstick.detector.announce.StuckUser;
import io.unstick.detector.suspicion.DirectoryEntry;
import io.unstick.m365.read.DirectoryUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A user in Microsoft's words, put into ours. */
final class DirectoryEntries {
    private static final String PLACEHOLDER_DOMAIN = ".onmicrosoft.com";
    private static final String SMTP_PREFIX = "smtp:";

    private DirectoryEntries() {}

    static DirectoryEntry of(DirectoryUser user) {
        return new DirectoryEntry(
                user.id(),
                user.userType(),
                user.resourceAccount(),
                user.assignedPlans().stream()
                        .map(plan -> new DirectoryEntry.Plan(
                                plan.servicePlanId(), plan.capabilityStatus(), plan.assignedAt()))
                        .toList());
    }

    /** Only for users whose mailbox both Graph and Exchange Online have said to be missing. */
    static StuckUser stuck(DirectoryUser user) {
        var symptoms = new ArrayList<>(List.of(Symptom.GRAPH_SEES_NO_MAILBOX, Symptom.EXCHANGE_HAS_NO_MAILBOX));
        if (hasOnlyPlaceholders(user)) {
            symptoms.add(Symptom.PLACEHOLDER_ADDRESS);
        }
        String displayName = user.displayName() == null ? user.userPrincipalName() : user.displayName();
        return new StuckUser(user.id(), user.userPrincipalName(), displayName, symptoms);
    }

    private static boolean hasOnlyPlaceholders(DirectoryUser user) {
        var addresses = Stream.concat(Stream.ofNullable(user.mail()), smtpAddresses(user))
                .map(address -> address.toLowerCase(Locale.ROOT))
                .toList();
        return !addresses.isEmpty() && addresses.stream().allMatch(address -> address.endsWith(PLACEHOLDER_DOMAIN));
    }

    private static Stream<String> smtpAddresses(DirectoryUser user) {
        return user.proxyAddresses().stream()
                .filter(address -> address.toLowerCase(Locale.ROOT).startsWith(SMTP_PREFIX));
    }
}
