package io.unstick.sandbox.directory;

/**
 * How Active Directory is reached.
 *
 * @param peopleDn below it is one entry for each person
 * @param bindDn an account that may read everything, and modify the mail attributes of people
 * @param caPem the certificate of the authority that issued the server's certificate
 */
public record DirectoryAccess(
        String host,
        int ldapsPort,
        int startTlsPort,
        String baseDn,
        String peopleDn,
        String bindDn,
        String bindPassword,
        String caPem) {}
