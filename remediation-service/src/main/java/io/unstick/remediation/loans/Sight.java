package io.unstick.remediation.loans;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a look at the borrower showed. */
public sealed interface Sight {
    /** There is no such user any more. */
    record Gone() implements Sight {}

    record Unreadable(String why) implements Sight {}

    /**
     * The account was read.
     *
     * @param disabledPlans what is off in the lent licence; absent when it is not assigned to the user directly
     * @param inherited a group gives the same licence too: what is off in the direct one cannot be told from the account
     * @param substitute whether the substitute is assigned directly
     * @param planOn whether the mailbox plan still works for the user, whatever the licences say
     * @param mailbox whether the user's mailbox was seen; unknown counts as not
     */
    record Read(
            @Nullable Set<UUID> disabledPlans, boolean inherited, boolean substitute, boolean planOn, boolean mailbox)
            implements Sight {
        public Read {
            disabledPlans = disabledPlans == null ? null : Set.copyOf(disabledPlans);
        }
    }
}
