package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.PlanView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Actions on one target, in the state they were planned for. They run one after the other, each when its own
 * preconditions hold.
 *
 * @param target object id of what is changed (a user, an Exchange recipient, the tenant itself)
 * @param before the state the plan expects, in words for people; part of the hash
 * @param after the state it leaves behind
 */
public record Plan(FixId fix, TenantId tenant, String target, List<Action> actions, String before, String after) {
    public Plan {
        if (actions.isEmpty()) {
            throw new IllegalArgumentException("a plan without actions");
        }
        actions = List.copyOf(actions);
    }

    /** A plan of one action. */
    public Plan(FixId fix, TenantId tenant, String target, Action action, String before, String after) {
        this(fix, tenant, target, List.of(action), before, after);
    }

    /** The action of this step, counted from 0. */
    public Action action(int step) {
        return actions.get(step);
    }

    public boolean isLast(int step) {
        return step == actions.size() - 1;
    }

    /** Whether it only puts back what Unstick took away itself. */
    public boolean putsBack() {
        return actions.stream().allMatch(Action::putsBack);
    }

    /** Whether it takes back, because people want it, what an earlier plan did on the customer's own servers. */
    public boolean takesBack() {
        return action(0) instanceof OnPremisesAction.RestoreEntry;
    }

    /** Whether it spends Microsoft's hourly quota of provisioning diagnostics. */
    public boolean isDiagnostic() {
        return actions.stream()
                .anyMatch(action -> action instanceof ProvisioningAction asking && asking.isDiagnostic());
    }

    /**
     * SHA-256 over tenant, target, actions and expected state. An approval is bound to it, so the text must name
     * everything that matters: the actions' own records say it.
     */
    public String hash() {
        String wording = actions.stream().map(Action::wording).collect(Collectors.joining("\n"));
        String everything = String.join("\n", fix.id(), tenant.toString(), target, wording, before, after);
        return HexFormat.of().formatHex(sha256().digest(everything.getBytes(StandardCharsets.UTF_8)));
    }

    /** As people see it. */
    public PlanView view(boolean dryRun) {
        return new PlanView(fix, fix.impact(), hash(), List.of(target), before, after, dryRun);
    }

    /** Without before and after: they hold addresses. */
    @Override
    public String toString() {
        return "Plan[fix=%s, tenant=%s, target=%s]".formatted(fix.id(), tenant, target);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
