package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.read.ExchangeDetails.GoneMailbox;
import io.unstick.m365.read.ExchangeDetails.MailUser;
import io.unstick.m365.read.ExchangeDetails.PublicFolder;
import io.unstick.m365.read.ExchangeOnline.ExchangeUser;
import io.unstick.m365.read.ExchangeOnline.Mailbox;
import io.unstick.m365.read.ExchangeOnline.Organization;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Exchange's objects in our words. They have hundreds of properties; what we need must be there, or it is nonsense. */
final class ExchangeRows {
    private static final UUID NOBODY = new UUID(0, 0);

    private ExchangeRows() {}

    static Mailbox mailbox(JsonNode row) {
        return new Mailbox(guid(row, "ExchangeGuid"), text(row, "RecipientTypeDetails"));
    }

    static ExchangeUser user(JsonNode row) {
        return new ExchangeUser(text(row, "RecipientTypeDetails"), optional(row, "PreviousRecipientTypeDetails"));
    }

    static Organization organization(JsonNode row) {
        JsonNode dehydrated = row.path("IsDehydrated");
        if (!dehydrated.isBoolean()) {
            throw new NonsenseAnswer("an organization without IsDehydrated");
        }
        return new Organization(dehydrated.booleanValue());
    }

    static MailUser mailUser(JsonNode row) {
        return new MailUser(
                guidIfSet(row, "ExchangeGuid"),
                guidIfSet(row, "ArchiveGuid"),
                optional(row, "RemoteRecipientType"),
                forwardsElsewhere(row),
                row.path("IsDirSynced").asBoolean(false),
                row.path("SKUAssigned").asBoolean(false));
    }

    static String acceptedDomain(JsonNode row) {
        return text(row, "DomainName");
    }

    static GoneMailbox goneMailbox(JsonNode row) {
        return new GoneMailbox(
                guid(row, "Guid").toString(),
                optional(row, "ExternalDirectoryObjectId"),
                addresses(row),
                row.path("IsDirSynced").asBoolean(false),
                row.path("IsInactiveMailbox").asBoolean(false));
    }

    static PublicFolder publicFolder(JsonNode row) {
        return new PublicFolder(
                guid(row, "Guid").toString(),
                addresses(row),
                row.path("IsDirSynced").asBoolean(false));
    }

    static String status(JsonNode row) {
        return text(row, "Status");
    }

    static Recipient recipient(JsonNode row) {
        return new Recipient(
                guid(row, "Guid").toString(),
                optional(row, "ExternalDirectoryObjectId"),
                text(row, "RecipientTypeDetails"),
                addresses(row),
                row.path("IsDirSynced").asBoolean(false),
                isSoftDeleted(row));
    }

    /** Guards against an answer about somebody else. */
    static void checkObjectId(JsonNode row, UserObjectId asked) {
        String answered = optional(row, "ExternalDirectoryObjectId");
        if (answered != null && !answered.equalsIgnoreCase(asked.toString())) {
            throw new NonsenseAnswer("another object than the one asked for");
        }
    }

    /** Exchange leaves out what was never set. */
    private static @Nullable UUID guidIfSet(JsonNode row, String property) {
        if (optional(row, property) == null) {
            return null;
        }
        UUID guid = guid(row, property);
        return guid.equals(NOBODY) ? null : guid;
    }

    /** A mail user without any other external address shows one of its own. */
    private static boolean forwardsElsewhere(JsonNode row) {
        String external = optional(row, "ExternalEmailAddress");
        return external != null
                && row.path("EmailAddresses")
                        .valueStream()
                        .noneMatch(own -> withoutPrefix(own.asString("")).equalsIgnoreCase(withoutPrefix(external)));
    }

    private static String withoutPrefix(String address) {
        return address.substring(address.indexOf(':') + 1);
    }

    private static boolean isSoftDeleted(JsonNode row) {
        return optional(row, "WhenSoftDeleted") != null
                || Stream.of("IsSoftDeletedByRemove", "IsSoftDeletedByDisable", "IsInactiveMailbox")
                        .anyMatch(flag -> row.path(flag).asBoolean(false));
    }

    private static List<String> addresses(JsonNode row) {
        JsonNode addresses = row.path("EmailAddresses");
        if (!addresses.isArray()) {
            throw new NonsenseAnswer("a recipient without EmailAddresses");
        }
        return addresses.valueStream().map(address -> address.asString("")).toList();
    }

    private static UUID guid(JsonNode row, String property) {
        try {
            return UUID.fromString(text(row, property));
        } catch (IllegalArgumentException noGuid) {
            throw new NonsenseAnswer("an object whose %s is no GUID".formatted(property));
        }
    }

    private static String text(JsonNode row, String property) {
        String value = optional(row, property);
        if (value == null) {
            throw new NonsenseAnswer("an object without " + property);
        }
        return value;
    }

    private static @Nullable String optional(JsonNode row, String property) {
        JsonNode value = row.path(property);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
