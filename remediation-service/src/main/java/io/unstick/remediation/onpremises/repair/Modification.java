package io.unstick.remediation.onpremises.repair;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A change of one object that is made whole or not at all.
 *
 * @param changes at most one for each attribute, and none that changes nothing
 */
public record Modification(List<AttributeChange> changes) {
    /** Leaves out what changes nothing. */
    public Modification {
        changes = changes.stream()
                .filter(change -> !change.removed().isEmpty() || !change.added().isEmpty())
                .toList();
    }

    public boolean changesNothing() {
        return changes.isEmpty();
    }

    public List<String> attributes() {
        return changes.stream().map(AttributeChange::attribute).toList();
    }

    public boolean isDoneIn(AdObject current) {
        return changes.stream().allMatch(change -> change.isDoneIn(current));
    }

    /**
     * What is no longer as it was when this was worked out: attributes that change, and those that tell of a mailbox
     * on-premises. Empty when it can be made.
     */
    public List<String> editedSince(AdObject before, AdObject current) {
        Stream<String> edited =
                changes.stream().filter(change -> !change.startsFrom(current)).map(AttributeChange::attribute);
        return Stream.concat(edited, MailboxTraces.newIn(current, before))
                .distinct()
                .toList();
    }

    /** The way back, leaving alone what others have added since. */
    public Undoing undoing(AdObject current) {
        List<AttributeChange> open =
                changes.stream().filter(change -> !change.isUndoneIn(current)).toList();
        List<String> edited = open.stream()
                .filter(change -> !change.isDoneIn(current))
                .map(AttributeChange::attribute)
                .toList();
        if (!edited.isEmpty()) {
            return new Undoing.Edited(edited);
        }
        return open.isEmpty()
                ? new Undoing.AlreadyUndone()
                : new Undoing.Undo(new Modification(
                        open.stream().map(change -> change.undoneFrom(current)).toList()));
    }

    /** For people who approve: one line for each attribute, with all its values. */
    public String beforeInWords() {
        return inWords(AttributeChange::before);
    }

    /** Likewise. */
    public String afterInWords() {
        return inWords(AttributeChange::after);
    }

    private String inWords(Function<AttributeChange, List<AttributeValue>> side) {
        return changes.stream()
                .map(change -> AttributeChange.inWords(change.attribute(), side.apply(change)))
                .collect(Collectors.joining("\n"));
    }
}
