package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Assigning and taking licences over Graph. */
final class LicenceWrites {

    private LicenceWrites() {}

    static Reply assign(GraphCall call) {
        Account account = call.user();
        LicenceWish wish = LicenceWish.of(call);
        new LicenceRules(call.tenant().subscriptions()).check(account, wish);
        ObjectNode before = picture(call, account);
        SimulatedLicensing licensing = call.tenant().licensing();
        LicenceChange change = new LicenceChange(call.tenant(), account, wish);
        if (!licensing.takesTime(wish, account)) {
            change.all();
            return answer(call, account).because(changed(account, before, picture(call, account)));
        }
        change.additions();
        licensing.later(change::removals);
        ObjectNode promised = picture(call, account);
        promised.set("later", wish.toJson());
        return answer(call, account).because(changed(account, before, promised));
    }

    /** Tries the failed licences of groups again; those that a person assigned are not touched. */
    static Reply reprocess(GraphCall call) {
        Account account = call.user();
        LicenceRules rules = new LicenceRules(call.tenant().subscriptions());
        ObjectNode before = picture(call, account);
        Optional<PlanAssignment> planBefore = account.licences().mailboxPlan();
        Instant now = call.tenant().time().now();
        account.licences().failures().stream()
                .filter(failure ->
                        failure.group() != null && rules.objection(failure).isEmpty())
                .forEach(failure -> account.licences().apply(failure, now));
        call.tenant().provisioning().licencesChanged(account, planBefore.isPresent());
        return answer(call, account).because(changed(account, before, picture(call, account)));
    }

    private static Change changed(Account account, ObjectNode before, ObjectNode after) {
        return new Change(account.id().toString(), before, after);
    }

    private static Reply answer(GraphCall call, Account account) {
        return Reply.ok(UserProperties.project(UserJson.of(account, call.tenant()), List.of()));
    }

    private static ObjectNode picture(GraphCall call, Account account) {
        ObjectNode whole = UserJson.of(account, call.tenant());
        ObjectNode picture = Json.object();
        picture.set("assignedLicenses", whole.get("assignedLicenses"));
        return picture;
    }
}
