package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;

/** What the playbook would do next. */
public sealed interface Proposal {
    /** Carry out this plan (or, when its fix is a person's step, hand it over). */
    record Carry(Plan plan) implements Proposal {}

    /** Read more before the next fix can be planned. */
    record Examine(Chart.Question question) implements Proposal {}

    /** The finding concerns the whole tenant: wait for its one incident instead of acting for this user. */
    record JoinIncident(Finding finding) implements Proposal {}

    /** Every fix for these findings was tried, refused or forbidden. */
    record NothingLeft() implements Proposal {}
}
