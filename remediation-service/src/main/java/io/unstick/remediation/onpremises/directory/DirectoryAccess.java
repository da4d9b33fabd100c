package io.unstick.remediation.onpremises.directory;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one customer's Active Directory is reached.
 *
 * @param host a domain controller, as its certificate names it
 * @param startTls TLS inside of a plain connection instead of LDAPS; one of the two always
 * @param baseDn nothing outside of it is read or changed
 * @param bindDn a distinguished name, or any other form Active Directory accepts
 * @param passwordFile read anew for each connection, so that a password can be changed without a restart
 * @param authorityFile PEM certificates of those who may vouch for the domain controller; absent: those the JDK trusts
 * @param connectTimeout of the connection and of its TLS handshake
 * @param answerTimeout of each answer
 */
public record DirectoryAccess(
        String host,
        int port,
        boolean startTls,
        String baseDn,
        String bindDn,
        Path passwordFile,
        @Nullable Path authorityFile,
        Duration connectTimeout,
        Duration answerTimeout) {}
