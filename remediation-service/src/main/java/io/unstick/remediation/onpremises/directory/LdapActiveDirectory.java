package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Modification;
import io.unstick.remediation.onpremises.repair.Undoing;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Active Directory over LDAPS or StartTLS. Keeps nothing between two operations. */
public final class LdapActiveDirectory implements ActiveDirectory {
    private final DirectoryConnector connector;
    private final String baseDn;

    public LdapActiveDirectory(DirectoryAccess access) {
        this.connector = new DirectoryConnector(access);
        this.baseDn = access.baseDn();
    }

    @Override
    public DirectoryReading read(DirectoryKey key) {
        try (LDAPConnection connection = connector.open()) {
            return new DirectoryObjects(connection, baseDn)
                    .find(key)
                    .<DirectoryReading>map(found -> new DirectoryReading.Known(found.object()))
                    .orElseGet(DirectoryReading.Absent::new);
        } catch (DirectoryUnavailable unavailable) {
            return new DirectoryReading.Unreadable(unavailable.hindrance());
        }
    }

    @Override
    public ModifyOutcome modify(AdObject before, Modification modification) {
        return change(before.objectGuid(), current -> {
            List<String> edited = modification.editedSince(before, current);
            if (modification.isDoneIn(current)) {
                return new Step.Nothing(new ModifyOutcome.AlreadyInPlace());
            }
            return edited.isEmpty() ? new Step.Send(modification) : new Step.Nothing(new ModifyOutcome.Changed(edited));
        });
    }

    @Override
    public ModifyOutcome undo(AdObject before, Modification modification) {
        return change(before.objectGuid(), current -> switch (modification.undoing(current)) {
            case Undoing.Undo(Modification back) -> new Step.Send(back);
            case Undoing.AlreadyUndone() -> new Step.Nothing(new ModifyOutcome.AlreadyInPlace());
            case Undoing.Edited(List<String> attributes) -> new Step.Nothing(new ModifyOutcome.Changed(attributes));
        });
    }

    private ModifyOutcome change(UUID objectGuid, Function<AdObject, Step> decision) {
        try (LDAPConnection connection = connector.open()) {
            DirectoryObjects objects = new DirectoryObjects(connection, baseDn);
            var found = objects.find(new DirectoryKey.Anchor(objectGuid));
            if (found.isEmpty()) {
                return new ModifyOutcome.Changed(List.of());
            }
            return switch (decision.apply(found.get().object())) {
                case Step.Nothing(ModifyOutcome outcome) -> outcome;
                case Step.Send(Modification modification) ->
                    new DirectoryWrite(connection, objects).send(found.get(), modification);
            };
        } catch (DirectoryUnavailable unavailable) {
            return new ModifyOutcome.NotSent(unavailable.hindrance());
        }
    }

    /** What to do with an object, once it was read again. */
    private sealed interface Step {
        record Send(Modification modification) implements Step {}

        record Nothing(ModifyOutcome outcome) implements Step {}
    }
}
