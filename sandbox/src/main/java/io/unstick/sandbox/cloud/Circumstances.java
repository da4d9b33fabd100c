package io.unstick.sandbox.cloud;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is wrong, or not, with a tenant as a whole. Guarded by the tenant's monitor. */
final class Circumstances {

    /** Exchange's configuration is still packed. */
    boolean dehydrated;
    /** The customer lets both apps in. */
    boolean consent = true;
    /** Exchange accepts the tenant's own domain. */
    boolean ownDomainAccepted = true;
    /** Exchange's object for the company is damaged: its service plans never become active. */
    boolean companyObjectDamaged;

    /** The tenants it administers as a partner, by id, with their names. */
    final Map<UUID, String> customers = new LinkedHashMap<>();

    final DiagnosticQuota diagnosticQuota = new DiagnosticQuota();
}
