package io.unstick.remediation.onpremises.repair;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proof that no mailbox is left on-premises. A mailbox leaves its traces in more than one attribute; any of them is
 * enough to refuse, and only a database that is really gone explains them away.
 */
final class MailboxTraces {
    private static final String WHAT_TO_DO =
            " Look at the mailbox with the Exchange management tools: migrate it, or disable it, and let Unstick look"
                    + " again.";

    private MailboxTraces() {}

    /** Those of {@link Attributes#TRACES} that say something else than before. */
    static Stream<String> newIn(AdObject current, AdObject before) {
        Stream<String> attributes = Attributes.TRACES.stream()
                .filter(attribute -> !current.values(attribute).equals(before.values(attribute)));
        return current.homeDatabase() == before.homeDatabase()
                ? attributes
                : Stream.concat(attributes, Stream.of(Attributes.HOME_DATABASE));
    }

    /** Why a mailbox must be assumed; empty when none can be. */
    static Optional<String> in(AdObject object) {
        return sentence(object).map(sentence -> sentence + WHAT_TO_DO);
    }

    private static Optional<String> sentence(AdObject object) {
        if (object.has(Attributes.ARCHIVE_DATABASE)) {
            return Optional.of(
                    "The user's archive lies in an on-premises database (msExchArchiveDatabaseLink is set).");
        }
        return switch (object.homeDatabase()) {
            case LIVING -> Optional.of("The user's mailbox database exists on-premises (homeMDB names it).");
            case UNSEEN ->
                Optional.of(
                        "homeMDB names a mailbox database on-premises, and whether it still exists cannot be seen.");
            case GONE -> typeOtherThanPersons(object);
            case NONE -> withoutDatabase(object);
        };
    }

    /**
     * A mailbox is in a database. Without one, a user mailbox's type is a leftover: when a database is removed, Active
     * Directory itself empties the {@code homeMDB} of all who were in it, and leaves the rest.
     */
    private static Optional<String> typeOtherThanPersons(AdObject object) {
        return type(object) == RecipientTypes.USER_MAILBOX ? Optional.empty() : mailboxType(object);
    }

    private static Optional<String> withoutDatabase(AdObject object) {
        return object.has(Attributes.HOME_SERVER)
                ? Optional.of(
                        "The user's mailbox is said to be on an on-premises server (msExchHomeServerName is set).")
                : typeOtherThanPersons(object);
    }

    private static Optional<String> mailboxType(AdObject object) {
        long type = type(object);
        return RecipientTypes.isMailbox(type)
                ? Optional.of(
                        "Active Directory calls the user an on-premises mailbox (msExchRecipientTypeDetails is %d)."
                                .formatted(type))
                : Optional.empty();
    }

    private static long type(AdObject object) {
        return Numbers.in(object, Attributes.TYPE_DETAILS).orElse(-1);
    }
}
