package io.unstick.remediation.examination;

import io.unstick.remediation.cases.Examining.Result;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.playbook.Chart;

/** What Active Directory holds about a user, or about the holder of an address, and whether that may be changed. */
public class ActiveDirectoryExamination {
    Result examine(MailboxCase stuck, String about) {
        return new Result.Read(
                new Chart.OnPremises.NotOurs(about, "no access to the customer's Active Directory is set up"));
    }
}
