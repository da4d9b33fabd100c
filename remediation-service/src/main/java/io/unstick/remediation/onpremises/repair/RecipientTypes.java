package io.unstick.remediation.onpremises.repair;

import java.util.Set;

/** Values of {@code msExchRecipientTypeDetails}, and what they say about a mailbox on-premises. */
final class RecipientTypes {
    static final long USER_MAILBOX = 1;
    static final long REMOTE_USER_MAILBOX = 2_147_483_648L;

    private static final long MAIL_USER = 128;
    private static final long USER = 65_536;
    private static final long DISABLED_USER = 2_097_152;
    /** Linked, shared, legacy, room, equipment, system, arbitration, discovery, public folder, team, monitoring. */
    private static final Set<Long> OTHER_MAILBOXES = Set.of(
            2L,
            4L,
            8L,
            16L,
            32L,
            8_192L,
            16_384L,
            8_388_608L,
            536_870_912L,
            68_719_476_736L,
            137_438_953_472L,
            549_755_813_888L);

    private static final Set<Long> WITHOUT_MAILBOX = Set.of(0L, MAIL_USER, USER, DISABLED_USER, REMOTE_USER_MAILBOX);

    private RecipientTypes() {}

    static boolean isMailbox(long type) {
        return type == USER_MAILBOX || OTHER_MAILBOXES.contains(type);
    }

    /** A person whose mailbox is nowhere, or in the cloud. */
    static boolean isPersonWithoutMailbox(long type) {
        return WITHOUT_MAILBOX.contains(type);
    }
}
