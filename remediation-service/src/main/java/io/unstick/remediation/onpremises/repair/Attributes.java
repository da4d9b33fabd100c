package io.unstick.remediation.onpremises.repair;

import java.util.List;

/** LDAP names of the attributes that matter to Exchange. */
public final class Attributes {
    /** The primary address, as people write it. */
    public static final String MAIL = "mail";

    public static final String MAIL_NICKNAME = "mailNickname";
    /** All addresses, each with its kind in front; {@code SMTP:} in capitals is the primary one. */
    public static final String PROXY_ADDRESSES = "proxyAddresses";
    /** Where on-premises Exchange forwards to. */
    public static final String TARGET_ADDRESS = "targetAddress";

    public static final String USER_PRINCIPAL_NAME = "userPrincipalName";
    public static final String MAILBOX_GUID = "msExchMailboxGuid";
    public static final String ARCHIVE_GUID = "msExchArchiveGuid";
    /** Set while an archive lies in an on-premises database. */
    public static final String ARCHIVE_DATABASE = "msExchArchiveDatabaseLink";

    public static final String HOME_SERVER = "msExchHomeServerName";
    /** The database of an on-premises mailbox. */
    public static final String HOME_DATABASE = "homeMDB";

    public static final String HOME_TRANSFER_AGENT = "homeMTA";
    public static final String REMOTE_RECIPIENT_TYPE = "msExchRemoteRecipientType";
    public static final String DISPLAY_TYPE = "msExchRecipientDisplayType";
    public static final String TYPE_DETAILS = "msExchRecipientTypeDetails";
    public static final String PREVIOUS_TYPE_DETAILS = "msExchPreviousRecipientTypeDetails";
    public static final String VERSION = "msExchVersion";
    public static final String LEGACY_EXCHANGE_DN = "legacyExchangeDN";

    /** What is read of every object, and therefore saved before it is changed. */
    public static final List<String> READ = List.of(
            MAIL,
            MAIL_NICKNAME,
            PROXY_ADDRESSES,
            TARGET_ADDRESS,
            USER_PRINCIPAL_NAME,
            MAILBOX_GUID,
            ARCHIVE_GUID,
            ARCHIVE_DATABASE,
            HOME_SERVER,
            HOME_DATABASE,
            HOME_TRANSFER_AGENT,
            REMOTE_RECIPIENT_TYPE,
            DISPLAY_TYPE,
            TYPE_DETAILS,
            PREVIOUS_TYPE_DETAILS,
            VERSION,
            LEGACY_EXCHANGE_DN);

    /** What tells of a mailbox on-premises: no modification is made when one of them was edited meanwhile. */
    public static final List<String> TRACES = List.of(HOME_DATABASE, HOME_SERVER, ARCHIVE_DATABASE, TYPE_DETAILS);

    private Attributes() {}
}
