package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import io.unstick.remediation.onpremises.repair.Modification;
import java.util.List;

/** Sends one modify request, once, and says what became of it. */
final class DirectoryWrite {
    private final LDAPConnection connection;
    private final DirectoryObjects objects;

    DirectoryWrite(LDAPConnection connection, DirectoryObjects objects) {
        this.connection = connection;
        this.objects = objects;
    }

    /** The object is as it was read over this same connection. */
    ModifyOutcome send(FoundObject found, Modification modification) throws DirectoryUnavailable {
        List<String> forbidden = found.notWritable(modification.attributes());
        if (!forbidden.isEmpty()) {
            return new ModifyOutcome.Refused(DirectoryHindrances.insufficientAccess(forbidden));
        }
        boolean asserting = serverAsserts();
        try {
            connection.modify(
                    asserting
                            ? ModifyRequests.asserting(found.object(), modification)
                            : ModifyRequests.of(found.object(), modification));
            return new ModifyOutcome.Applied();
        } catch (LDAPException problem) {
            return outcome(problem, found, modification);
        }
    }

    private boolean serverAsserts() throws DirectoryUnavailable {
        try {
            RootDSE server = connection.getRootDSE();
            return server != null && server.supportsControl(AssertionRequestControl.ASSERTION_REQUEST_OID);
        } catch (LDAPException problem) {
            throw new DirectoryUnavailable(DirectoryHindrances.of(problem));
        }
    }

    /** A code that the library made up means that no answer came; every other one is a clear no. */
    private ModifyOutcome outcome(LDAPException problem, FoundObject found, Modification modification) {
        ResultCode code = problem.getResultCode();
        List<String> attributes = DirectoryHindrances.named(modification.attributes(), problem);
        if (code.isClientSideResultCode()) {
            return new ModifyOutcome.Ambiguous(
                    "The connection to the domain controller broke after the change was sent, before it was"
                            + " confirmed.");
        }
        return switch (code.intValue()) {
            case ResultCode.NO_SUCH_OBJECT_INT_VALUE -> new ModifyOutcome.Changed(List.of());
            case ResultCode.ASSERTION_FAILED_INT_VALUE,
                    ResultCode.NO_SUCH_ATTRIBUTE_INT_VALUE,
                    ResultCode.ATTRIBUTE_OR_VALUE_EXISTS_INT_VALUE -> new ModifyOutcome.Changed(attributes);
            case ResultCode.BUSY_INT_VALUE, ResultCode.UNAVAILABLE_INT_VALUE ->
                new ModifyOutcome.NotSent(DirectoryHindrances.busy());
            case ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE ->
                new ModifyOutcome.Refused(DirectoryHindrances.insufficientAccess(attributes));
            case ResultCode.REFERRAL_INT_VALUE -> new ModifyOutcome.Refused(DirectoryHindrances.of(problem));
            default -> refused(problem, attributes, found, modification);
        };
    }

    /** Servers differ in the code for a second value of a single-valued attribute: what is in there now tells. */
    private ModifyOutcome refused(
            LDAPException problem, List<String> attributes, FoundObject found, Modification modification) {
        List<String> edited = editedMeanwhile(found, modification);
        return edited.isEmpty()
                ? new ModifyOutcome.Refused(DirectoryHindrances.readOnly(attributes, problem))
                : new ModifyOutcome.Changed(edited);
    }

    private List<String> editedMeanwhile(FoundObject found, Modification modification) {
        try {
            return objects.find(new DirectoryKey.Anchor(found.object().objectGuid()))
                    .map(now -> modification.editedSince(found.object(), now.object()))
                    .orElse(List.of());
        } catch (DirectoryUnavailable cannotTell) {
            return List.of();
        }
    }
}
