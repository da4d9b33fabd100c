package io.unstick.remediation.examination;

import io.unstick.contracts.TenantId;
import io.unstick.m365.read.Reading;
import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Chart;
import java.util.function.Function;

/** Answers the playbook's questions about one patient. */
public class Examiner {
    private final LicenceExamination licences;
    private final EmptinessExamination emptiness;
    private final ActiveDirectoryExamination activeDirectory;

    public Examiner(
            LicenceExamination licences, EmptinessExamination emptiness, ActiveDirectoryExamination activeDirectory) {
        this.licences = licences;
        this.emptiness = emptiness;
        this.activeDirectory = activeDirectory;
    }

    public Result examine(MailboxCase stuck, Chart.Question question) {
        TenantId tenant = stuck.mailbox().tenant();
        return switch (stuck.subject()) {
            case Subject.User user ->
                switch (question) {
                    case Chart.Question.Licensing() -> licences.examine(tenant, user.objectId());
                    case Chart.Question.Emptying() -> emptiness.examine(tenant, user);
                    case Chart.Question.ActiveDirectory(var about) -> activeDirectory.examine(stuck, about);
                };
            case Subject.TenantTrouble _ -> new Result.Unreadable("an incident has no user to examine");
        };
    }

    /** What was read; what is absent is the absence of the user. */
    static <T> Result result(Reading<T> reading, Function<T, Result> known) {
        return switch (reading) {
            case Reading.Known<T>(var value, var _) -> known.apply(value);
            case Reading.Absent<T> _ -> new Result.Unreadable("the user is not there");
            case Reading.Unreadable<T> unreadable ->
                new Result.Unreadable("%s: %s"
                        .formatted(
                                unreadable.source().api(), unreadable.obstacle().reason()));
        };
    }
}
