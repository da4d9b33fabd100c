package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.PlanView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * An action on one target, in the state it was planned for.
 *
 * @param target object id of what is changed (a user, an Exchange recipient, the tenant itself)
 * @param before the state the plan expects, in words for people; part of the hash
 * @param after the state it leaves behind
 */
public record Plan(FixId fix, TenantId tenant, String target, Action action, String before, String after) {
    /**
     * SHA-256 over tenant, target, action and expected state. An approval is bound to it, so the text must name
     * everything that matters: the action's own record says it.
     */
    public String hash() {
        String everything = String.join("\n", fix.id(), tenant.toString(), target, wording(), before, after);
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

    private String wording() {
        return switch (action) {
            case Action.RetryServiceProvisioning(var user) -> "retry " + user;
            case Action.HydrateTenant() -> "hydrate";
            case Action.ReleaseAddress(var held) ->
                "release %s from %s %s".formatted(held.address(), held.holder(), held.holderId());
            case Action.AskPerson(var instructions) -> instructions;
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
