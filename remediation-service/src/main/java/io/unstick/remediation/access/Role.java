package io.unstick.remediation.access;

/** What a person may do, within their tenants. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Opens cases, uses the kill switch. */
    OPERATOR,
    /** Decides about plans. */
    APPROVER,
    ADMIN
}
