package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Progress;
import io.unstick.sandbox.launcher.stack.Refusal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Restarts a member that dies, once; a second death is a fault that a restart does not heal. */
final class Supervisor {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final LocalStack stack;
    private final Progress progress;
    private final Set<Member> restarted = EnumSet.noneOf(Member.class);

    Supervisor(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /**
     * Does not return.
     *
     * @throws Refusal when a member dies a second time, or does not come back
     */
    int watch() throws InterruptedException {
        while (true) {
            Optional<Member> dead = stack.nextDeath(LOOK_AGAIN);
            if (dead.isPresent()) {
                restart(dead.get());
            }
        }
    }

    private void restart(Member member) throws InterruptedException {
        stack.requireOpenAfterDeath();
        if (!restarted.add(member)) {
            throw new Refusal("%s died a second time; its log is %s.".formatted(member.title(), stack.log(member)));
        }
        progress.warn("%s died and is being restarted; its log is %s".formatted(member.title(), stack.log(member)));
        stack.start(member);
        progress.say("%s is back".formatted(member.title()));
    }
}
