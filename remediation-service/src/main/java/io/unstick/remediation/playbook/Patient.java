package io.unstick.remediation.playbook;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;

/** Whose mailbox is missing: all that a plan for one user needs to know about the case. */
public record Patient(TenantId tenant, UserObjectId user) {}
