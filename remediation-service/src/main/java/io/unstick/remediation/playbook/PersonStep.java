package io.unstick.remediation.playbook;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.fix.FixId;
import java.util.Optional;

/** The step that only a person may or can take, filled in completely: what, where, and what happens next. */
final class PersonStep implements Fix {
    private static final String DIAGNOSTICS = "https://admin.exchange.microsoft.com/#/troubleshoot/diagnostics";

    @Override
    public Optional<Plan> planFor(Patient patient, Finding finding) {
        String instructions = instructions(patient, finding);
        return Optional.of(new Plan(
                FixId.GUIDED_STEP,
                patient.tenant(),
                patient.user().toString(),
                new Action.AskPerson(instructions),
                finding.summary(),
                "Unstick keeps looking and closes the case when the mailbox is there."));
    }

    private static String instructions(Patient patient, Finding finding) {
        return switch (finding.detail()) {
            case AddressHeld held when held.primary() -> primaryAddress(held);
            case AddressHeld held when held.synced() -> syncedHolder(held);
            case AddressHeld held -> otherHolder(held);
            case FindingDetail.IncidentActive _, FindingDetail.None _ -> byCause(patient, finding);
        };
    }

    private static String primaryAddress(AddressHeld held) {
        return """
            The address %s is the primary address of another recipient (%s, Exchange identity %s), so it cannot simply \
            be taken away. Decide whom it belongs to. If it is the stuck user's: open the recipient in the Exchange admin \
            center, give it another primary address, then remove %s from it. If it is the other's: change the stuck \
            user's name or address.\
            """.formatted(held.address(), held.holder(), held.holderId(), held.address());
    }

    private static String syncedHolder(AddressHeld held) {
        return """
            The address %s is held by a recipient that is mastered in Active Directory (%s, Exchange identity %s). \
            Remove it there from proxyAddresses and wait for the next synchronisation.\
            """.formatted(held.address(), held.holder(), held.holderId());
    }

    private static String otherHolder(AddressHeld held) {
        return """
            The address %s is held by a recipient that Unstick does not change (%s, Exchange identity %s). Remove the \
            address from it in the Exchange admin center, or delete the recipient if it is no longer needed.\
            """.formatted(held.address(), held.holder(), held.holderId());
    }

    private static String byCause(Patient patient, Finding finding) {
        return """
            %s Open %s, run "Diag: EXO Recipient Object Failures" for the user with object id %s and accept the repair \
            it offers.\
            """.formatted(finding.summary(), DIAGNOSTICS, patient.user());
    }
}
