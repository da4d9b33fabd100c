package io.unstick.m365.read;

import java.util.Arrays;

/** The Exchange cmdlets a reader may invoke. There are no others, whatever a caller wishes. */
enum ReadCmdlet {
    GET_MAILBOX("Get-Mailbox"),
    GET_USER("Get-User"),
    GET_RECIPIENT("Get-Recipient"),
    GET_ORGANIZATION_CONFIG("Get-OrganizationConfig"),
    GET_ACCEPTED_DOMAIN("Get-AcceptedDomain"),
    GET_MAIL_USER("Get-MailUser"),
    GET_MAIL_PUBLIC_FOLDER("Get-MailPublicFolder"),
    GET_MIGRATION_USER("Get-MigrationUser"),
    GET_MOVE_REQUEST("Get-MoveRequest");

    private final String wireName;

    ReadCmdlet(String wireName) {
        this.wireName = wireName;
    }

    String wireName() {
        return wireName;
    }

    static boolean allows(String name) {
        return Arrays.stream(values()).anyMatch(cmdlet -> cmdlet.wireName.equals(name));
    }
}
