package io.unstick.m365.read;

import io.unstick.m365.call.NonsenseAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a user object of Graph itself says against deleting it. */
final class AccountQuestions {
    static final List<String> SELECT = List.of(
            "id",
            "accountEnabled",
            "createdDateTime",
            "userType",
            "isResourceAccount",
            "onPremisesSyncEnabled",
            "userPrincipalName",
            "mail",
            "proxyAddresses");

    /** Older accounts may have left traces where nobody looks. */
    private static final Duration OLDEST = Duration.ofDays(14);

    private AccountQuestions() {}

    static List<String> objections(JsonNode user, Instant now) {
        List<String> why = new ArrayList<>();
        object(why, !isSet(user, "accountEnabled"), "somebody has blocked the account");
        object(why, !user.path("userType").asString("").equalsIgnoreCase("Member"), "it is no member of the tenant");
        object(why, isSet(user, "isResourceAccount"), "it is a resource account");
        object(why, isSet(user, "onPremisesSyncEnabled"), "Active Directory is its master");
        @Nullable Instant createdAt = instant(user, "createdDateTime");
        object(why, createdAt == null, "nobody knows how old it is");
        object(
                why,
                createdAt != null && createdAt.isBefore(now.minus(OLDEST)),
                "it is older than %d days".formatted(OLDEST.toDays()));
        return why;
    }

    /** Any moment at all: failed and background sign-ins are traces, too. */
    static List<String> signIns(JsonNode user) {
        JsonNode activity = user.path("signInActivity");
        if (!activity.isObject() && !activity.isNull() && !activity.isMissingNode()) {
            throw new NonsenseAnswer("a sign-in activity that is no object");
        }
        boolean any = activity.propertyStream()
                .anyMatch(entry ->
                        entry.getKey().endsWith("DateTime") && !entry.getValue().isNull());
        return any ? List.of("somebody has signed in") : List.of();
    }

    /** Every address of the user, without prefixes. */
    static List<String> addresses(JsonNode user) {
        return Stream.concat(
                        Stream.of(user.path("userPrincipalName"), user.path("mail")),
                        user.path("proxyAddresses").valueStream())
                .map(address -> withoutPrefix(address.asString("")))
                .filter(address -> !address.isBlank())
                .toList();
    }

    static String withoutPrefix(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    static @Nullable Instant instant(JsonNode document, String property) {
        JsonNode value = document.path(property);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        try {
            return Instant.parse(value.asString(""));
        } catch (DateTimeParseException noInstant) {
            throw new NonsenseAnswer("a %s that is no moment".formatted(property));
        }
    }

    private static boolean isSet(JsonNode user, String property) {
        JsonNode value = user.path(property);
        if (!value.isBoolean() && !value.isNull() && !value.isMissingNode()) {
            throw new NonsenseAnswer("a %s that is neither yes nor no".formatted(property));
        }
        return value.asBoolean(false);
    }

    private static void object(List<String> why, boolean found, String objection) {
        if (found) {
            why.add(objection);
        }
    }
}
