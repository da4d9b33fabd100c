package io.unstick.remediation.playbook;

import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Modification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was read about a patient beyond the findings, because a fix could not be planned without it. Absent: not read yet.
 *
 * @param onPremises what Active Directory holds, by what it was asked about: two findings may ask about two entries
 * @param unreadable what was asked in vain: fixes that need it are left out until the next diagnosis
 */
public record Chart(
        @Nullable Licences licences,
        Map<String, OnPremises> onPremises,
        @Nullable Emptiness emptiness,
        Set<Question> unreadable) {

    /** Nothing read yet. */
    public static final Chart BLANK = new Chart(null, Map.of(), null, Set.of());

    public Chart {
        onPremises = Map.copyOf(onPremises);
        unreadable = Set.copyOf(unreadable);
    }

    /** What can be asked for. */
    public sealed interface Question {
        /** Which licences does the user have, and which are spare? */
        record Licensing() implements Question {}

        /**
         * What does Active Directory hold, and may it be changed?
         *
         * @param about the user's object id, or the identity of the holder of an address
         */
        record ActiveDirectory(String about) implements Question {}

        /** Would anything be lost with the account? */
        record Emptying() implements Question {}
    }

    /** One thing that was read. */
    public sealed interface Entry {}

    /**
     * The user's licences with a mailbox plan, and what the tenant has left.
     *
     * @param spares other subscriptions with a mailbox plan and a free seat, the cheapest guess first
     */
    public record Licences(List<Held> held, List<Spare> spares) implements Entry {
        public Licences {
            held = List.copyOf(held);
            spares = List.copyOf(spares);
        }
    }

    /**
     * A licence the user has.
     *
     * @param inherited from a group: it cannot be taken from the user alone
     */
    public record Held(UUID sku, UUID mailboxPlan, List<UUID> disabledPlans, boolean inherited) {
        public Held {
            disabledPlans = disabledPlans.stream().sorted().toList();
        }
    }

    /** A licence the tenant owns, nobody uses, and the user does not have. */
    public record Spare(UUID sku, UUID mailboxPlan) {}

    /** What Active Directory holds, and what may be done about it. */
    public sealed interface OnPremises extends Entry {
        /** The user's object id, or the identity of the holder of an address. */
        String about();

        /** There is no mailbox on the premises, and these changes make room for one in the cloud. */
        record Repairable(String about, AdObject before, Modification modification) implements OnPremises {}

        /** The entry is as it should be; the cloud has not heard of that yet. */
        record InOrder(String about) implements OnPremises {}

        /** Unstick must not touch it; a person decides. */
        record NotOurs(String about, String why) implements OnPremises {}
    }

    /** Whether anything would be lost with the account. */
    public sealed interface Emptiness extends Entry {
        record Empty(AccountCopy snapshot) implements Emptiness {}

        record NotEmpty(List<String> why) implements Emptiness {
            public NotEmpty {
                why = List.copyOf(why);
            }
        }
    }

    /** With this entry in its place. */
    public Chart with(Entry entry) {
        return switch (entry) {
            case Licences read -> new Chart(read, onPremises, emptiness, unreadable);
            case OnPremises read -> new Chart(licences, alsoOnPremises(read), emptiness, unreadable);
            case Emptiness read -> new Chart(licences, onPremises, read, unreadable);
        };
    }

    /** With this question asked in vain. */
    public Chart without(Question question) {
        Set<Question> all =
                Stream.concat(unreadable.stream(), Stream.of(question)).collect(Collectors.toSet());
        return new Chart(licences, onPremises, emptiness, all);
    }

    private Map<String, OnPremises> alsoOnPremises(OnPremises read) {
        Map<String, OnPremises> all = new HashMap<>(onPremises);
        all.put(read.about(), read);
        return all;
    }

    /** The wish to have this read, unless it could not be. */
    Optional<Proposal> ask(Question question) {
        return unreadable.contains(question) ? Optional.empty() : Optional.of(new Proposal.Examine(question));
    }
}
