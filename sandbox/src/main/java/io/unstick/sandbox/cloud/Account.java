package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Everything the world remembers about one user object. Guarded by its tenant's monitor. */
final class Account implements AddressHolder {

    private final UUID id;
    private final UserKind kind;
    private Instant createdAt;
    private final Licences licences = new Licences();
    private final Addresses addresses = new Addresses();
    private final Progress progress = new Progress();
    private final Heritage heritage = new Heritage();
    private final Belongings belongings = new Belongings();
    private final ObjectNode otherProperties = Json.object();

    String displayName;
    String userPrincipalName;
    String mailNickname;
    boolean enabled = true;
    long changedInRound;
    /** Nobody else gets its addresses, although it is deleted. */
    boolean keepsAddresses;

    @Nullable
    String usageLocation = "US";

    @Nullable
    Mailbox mailbox;

    @Nullable
    Instant deletedAt;

    Account(UUID id, UserKind kind, String displayName, String userPrincipalName, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.displayName = displayName;
        this.userPrincipalName = userPrincipalName;
        this.mailNickname = userPrincipalName.substring(0, userPrincipalName.indexOf('@'));
        this.createdAt = createdAt;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public Addresses addresses() {
        return addresses;
    }

    @Override
    public String recipientTypeDetails() {
        return switch (kind) {
            case MEMBER -> mailbox != null ? "UserMailbox" : heritage.mailUser ? "MailUser" : "User";
            case GUEST -> "GuestMailUser";
            case SHARED -> "SharedMailbox";
            case ROOM -> "RoomMailbox";
            case MAIL_USER -> "MailUser";
        };
    }

    @Override
    public boolean isRecipient() {
        return mailbox != null || isMailUser();
    }

    /** Whether Exchange sends its mail elsewhere. */
    boolean isMailUser() {
        return kind == UserKind.GUEST || kind == UserKind.MAIL_USER || (mailbox == null && heritage.mailUser);
    }

    UserKind kind() {
        return kind;
    }

    Instant createdAt() {
        return createdAt;
    }

    void createdAt(Instant at) {
        createdAt = at;
    }

    Licences licences() {
        return licences;
    }

    Progress progress() {
        return progress;
    }

    Heritage heritage() {
        return heritage;
    }

    Belongings belongings() {
        return belongings;
    }

    /** Properties that were set over Graph and mean nothing to the world, such as a job title. */
    ObjectNode otherProperties() {
        return otherProperties;
    }

    /** The address it would have in this domain. */
    String addressAt(String domain) {
        return mailNickname + "@" + domain;
    }

    /** Whether its licence promises a mailbox that is not there. */
    boolean waitsForMailbox() {
        return mailbox == null
                && kind == UserKind.MEMBER
                && licences.mailboxPlan().isPresent();
    }
}
