package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sort of group it is, which decides who may change its members. */
enum GroupKind {
    SECURITY(RecipientKind.SECURITY_GROUP, null),
    UNIFIED(RecipientKind.UNIFIED_GROUP, null),
    DISTRIBUTION(
            RecipientKind.DISTRIBUTION_GROUP, "Cannot Update a mail-enabled security groups and or distribution list."),
    DYNAMIC(RecipientKind.SECURITY_GROUP, "The members of a group with a membership rule cannot be changed by hand."),
    SYNCED(
            RecipientKind.SECURITY_GROUP,
            "Unable to update the specified properties for on-premises mastered"
                    + " Directory Sync objects or objects currently undergoing migration.");

    private final RecipientKind recipientKind;
    private final @Nullable String refusal;

    GroupKind(RecipientKind recipientKind, @Nullable String refusal) {
        this.recipientKind = recipientKind;
        this.refusal = refusal;
    }

    RecipientKind recipientKind() {
        return recipientKind;
    }

    /** Why Graph does not change its members, or null where it does. */
    @Nullable
    String refusal() {
        return refusal;
    }

    List<String> groupTypes() {
        return switch (this) {
            case UNIFIED -> List.of("Unified");
            case DYNAMIC -> List.of("DynamicMembership");
            case SECURITY, DISTRIBUTION, SYNCED -> List.of();
        };
    }

    boolean isSecurityEnabled() {
        return recipientKind == RecipientKind.SECURITY_GROUP;
    }

    static GroupKind of(RecipientKind recipientKind) {
        return recipientKind == RecipientKind.UNIFIED_GROUP ? UNIFIED : DISTRIBUTION;
    }

    static GroupKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
