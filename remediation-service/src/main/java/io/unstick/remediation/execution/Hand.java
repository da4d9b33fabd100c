package io.unstick.remediation.execution;

import io.unstick.remediation.playbook.Action;

/** Knows how one family of actions is carried out. */
@FunctionalInterface
interface Hand<A extends Action> {
    /** Reads whether the action still fits. Sends nothing. */
    Preparation prepare(A action, Situation situation);
}
