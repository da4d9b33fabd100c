package io.unstick.sandbox.launcher.torture;

import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.torture.Operators.Listed;
import io.unstick.sandbox.launcher.torture.oracle.Said;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two approvers, and one who asks for cases and would like to approve them too. They decide about every plan that waits, each
 * plan in a mood of its own, until they are told to be reasonable. For one thread, but for what they said.
 */
final class People {

    static final List<Login> LOGINS = List.of(
            login("requester", List.of("operator", "approver")),
            login("approver", List.of("approver")),
            login("approver2", List.of("approver")));

    private static final int REQUESTER = 0;
    private static final long PATIENCE_SECONDS = 20;

    private final List<Operators> people;
    private final Dice dice;
    private final Map<String, Pending> pending = new HashMap<>();
    private final List<Said> said = new CopyOnWriteArrayList<>();
    private volatile boolean reasonable;

    People(List<Replica> replicas, long seed) {
        this.people =
                LOGINS.stream().map(login -> new Operators(replicas, login)).toList();
        this.dice = new Dice(seed, "people");
    }

    /** How a plan is met. */
    private enum Mood {
        PROMPT,
        LATE,
        /** First an approval for another plan, as from a ticket that was read yesterday. */
        OLD_HASH,
        /** First whoever asks for cases. */
        REQUESTER_FIRST,
        /** One approver twice, before anybody else. */
        TWICE,
        REJECTED,
        IGNORED
    }

    private static final List<Mood> MOODS = List.of(
            Mood.PROMPT,
            Mood.PROMPT,
            Mood.PROMPT,
            Mood.PROMPT,
            Mood.PROMPT,
            Mood.LATE,
            Mood.LATE,
            Mood.OLD_HASH,
            Mood.OLD_HASH,
            Mood.REQUESTER_FIRST,
            Mood.REQUESTER_FIRST,
            Mood.TWICE,
            Mood.TWICE,
            Mood.REJECTED,
            Mood.IGNORED);

    private static final class Pending {
        private final Mood mood;
        private final long since = System.nanoTime();
        private boolean disturbed;

        private Pending(Mood mood) {
            this.mood = mood;
        }

        private boolean isOld() {
            return System.nanoTime() - since > PATIENCE_SECONDS * 1_000_000_000L;
        }
    }

    private static Login login(String name, List<String> roles) {
        return new Login(name, UUID.randomUUID().toString(), roles);
    }

    /** Whoever asks for cases and turns switches. */
    Operators requester() {
        return people.get(REQUESTER);
    }

    /** From now on everything is approved at once. */
    void calmDown() {
        reasonable = true;
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** Decides whatever waits for a decision now. */
    void look() throws IOException, InterruptedException {
        for (var one : requester().cases()) {
            if (one.state().equals("AWAITING_APPROVAL") && !one.planHash().isEmpty()) {
                meet(one, pending.computeIfAbsent(one.id() + one.planHash(), _ -> new Pending(dice.oneOf(MOODS))));
            }
        }
    }

    private void meet(Listed one, Pending plan) throws InterruptedException {
        if (reasonable) {
            approve(one);
            return;
        }
        switch (plan.mood) {
            case PROMPT -> approve(one);
            case LATE -> {
                if (plan.isOld()) {
                    approve(one);
                }
            }
            case OLD_HASH, REQUESTER_FIRST, TWICE -> {
                if (!plan.disturbed) {
                    plan.disturbed = true;
                    disturb(one, plan.mood);
                } else {
                    approve(one);
                }
            }
            case REJECTED -> say(1, one, one.planHash(), false);
            case IGNORED -> {}
        }
    }

    private void disturb(Listed one, Mood mood) throws InterruptedException {
        if (mood == Mood.OLD_HASH) {
            say(1, one, new StringBuilder(one.planHash()).reverse().toString(), true);
            say(2, one, "0".repeat(64), true);
        } else if (mood == Mood.REQUESTER_FIRST) {
            say(REQUESTER, one, one.planHash(), true);
        } else {
            say(1, one, one.planHash(), true);
            say(1, one, one.planHash(), true);
        }
    }

    private void approve(Listed one) throws InterruptedException {
        for (var person = 1; person <= Math.min(one.approvalsNeeded(), LOGINS.size() - 1); person++) {
            say(person, one, one.planHash(), true);
        }
    }

    private void say(int person, Listed one, String hash, boolean approve) throws InterruptedException {
        var refused = people.get(person).isRefused(one.id(), hash, approve);
        said.add(new Said(one.id(), hash, LOGINS.get(person).name(), approve, refused));
    }
}
