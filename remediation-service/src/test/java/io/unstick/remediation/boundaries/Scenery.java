package io.unstick.remediation.boundaries;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.DirectoryDetails;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Synchronisation;
import io.unstick.remediation.examination.AccountCopies;
import io.unstick.remediation.playbook.AccountCopy;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/** One user as Microsoft shows them at this moment, read as the service reads. */
record Scenery(ApplicationContext service, Crash crash) {

    /** Whoever has the user's name by now. */
    SimulatedUser user() {
        return crash.tenant().find(crash.userPrincipalName()).orElse(crash.user());
    }

    boolean hasMailbox() {
        return user().hasMailbox();
    }

    List<String> whatIsMissing(boolean there, String what) {
        return there ? List.of() : List.of(what);
    }

    AccountDetails account() {
        return known(service.getBean(DirectoryDetails.class).account(tenant(), userId()));
    }

    /** What of the user could be made again. */
    AccountCopy copy() {
        return AccountCopies.of(known(service.getBean(AccountExamination.class).snapshot(tenant(), userId())));
    }

    Optional<ExchangeOnline.Recipient> holder() {
        return list(service.getBean(ExchangeOnline.class).recipientsWithAddress(tenant(), crash.userPrincipalName()))
                .stream()
                .filter(recipient -> !userId().toString().equals(recipient.objectId()))
                .findFirst();
    }

    List<DirectoryDetails.DeletedObject> deletedUsers() {
        return list(service.getBean(DirectoryDetails.class).deletedUsers(tenant()));
    }

    List<ExchangeDetails.GoneMailbox> deletedMailboxes() {
        return list(service.getBean(ExchangeDetails.class).softDeletedMailboxes(tenant()));
    }

    /** How Active Directory's entry for the user is found. */
    String anchor() {
        var master = known(service.getBean(Synchronisation.class).ofUser(tenant(), userId()))
                .master();
        return String.valueOf(master == null ? null : master.immutableId());
    }

    TenantId tenant() {
        return crash.tenantId();
    }

    private UserObjectId userId() {
        return new UserObjectId(user().id());
    }

    private static <T> List<T> list(Reading<List<T>> reading) {
        return reading instanceof Reading.Absent<List<T>> ? List.of() : known(reading);
    }

    private static <T> T known(Reading<T> reading) {
        if (reading instanceof Reading.Known<T>(T value, var _)) {
            return value;
        }
        throw new IllegalStateException("not readable: " + reading);
    }
}
