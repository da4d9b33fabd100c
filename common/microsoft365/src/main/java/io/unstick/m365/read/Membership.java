package io.unstick.m365.read;

import java.util.UUID;

/** One entry of a user's {@code memberOf}. */
public record Membership(UUID id, Kind kind) {
    /** What a user can be a member of, as far as it decides whether the membership can be given back. */
    public enum Kind {
        SECURITY_GROUP(true),
        MICROSOFT_365_GROUP(true),
        /** Gives itself back by its rule. */
        DYNAMIC_GROUP(true),
        /** A distribution list or a mail-enabled security group: Graph cannot add to it. */
        DISTRIBUTION_GROUP(false),
        /** Mastered in Active Directory. */
        SYNCHRONISED_GROUP(false),
        /** May carry directory roles. */
        ROLE_ASSIGNABLE_GROUP(false),
        DIRECTORY_ROLE(false),
        /** Something else, such as an administrative unit. */
        OTHER(false);

        private final boolean returnable;

        Kind(boolean returnable) {
            this.returnable = returnable;
        }

        /** Whether a new account of the same person can have it again by our hand, or by itself. */
        public boolean isReturnable() {
            return returnable;
        }
    }
}
