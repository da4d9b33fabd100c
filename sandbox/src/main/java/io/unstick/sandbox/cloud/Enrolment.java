package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.UUID;

/** Makes accounts: whoever has a name keeps one identity in every run with the same seed. */
final class Enrolment {

    private static final Duration AGE = Duration.ofDays(30);

    private final SimulatedTenant tenant;

    Enrolment(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    /** The account with this display name, made on first mention. */
    Account find(String displayName, UserKind kind) {
        return find(displayName, kind, kind.bornWithMailbox());
    }

    /** The same for somebody who may have a mailbox from the beginning. */
    Account find(String displayName, UserKind kind, boolean withMailbox) {
        String localPart = Addresses.localPartOf(displayName);
        String upn = kind == UserKind.GUEST
                ? localPart + "_partner.example#EXT#@" + tenant.initialDomain()
                : localPart + "@" + tenant.domain();
        return tenant.directory().find(upn).orElseGet(() -> enrol(displayName, kind, upn, withMailbox));
    }

    private Account enrol(String displayName, UserKind kind, String upn, boolean withMailbox) {
        UUID id = SeededIds.idOf(tenant.id(), upn);
        Account account = new Account(id, kind, displayName, upn, tenant.time().ago(AGE));
        tenant.directory().add(account);
        if (withMailbox) {
            tenant.provisioning().giveMailbox(account, account.createdAt());
        } else if (kind == UserKind.GUEST || kind == UserKind.MAIL_USER) {
            account.addresses().makePrimary(Addresses.localPartOf(displayName) + "@partner.example");
        }
        return account;
    }
}
