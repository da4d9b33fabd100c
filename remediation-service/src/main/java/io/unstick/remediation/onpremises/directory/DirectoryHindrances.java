package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.unstick.remediation.onpremises.repair.Hindrance;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Puts into words what the directory, or the way to it, has against us. */
final class DirectoryHindrances {
    private static final int LONGEST = 160;
    /** Active Directory's messages begin so, and name no users; those of others may. */
    private static final String FROM_ACTIVE_DIRECTORY = "[0-9A-Fa-f]{8}: .*";

    private DirectoryHindrances() {}

    /** On connecting, binding and searching. */
    static Hindrance of(LDAPException problem) {
        if (isTls(problem)) {
            return tls();
        }
        if (problem.getResultCode().isClientSideResultCode()) {
            return unreachable();
        }
        return switch (problem.getResultCode().intValue()) {
            case ResultCode.INVALID_CREDENTIALS_INT_VALUE ->
                new Hindrance(
                        "credentials",
                        "Active Directory does not let Unstick's account in" + said(problem) + ".",
                        "Check bind-dn, the password in its file, and whether the account is locked or expired.");
            case ResultCode.REFERRAL_INT_VALUE -> referral(List.of(problem.getReferralURLs()));
            case ResultCode.BUSY_INT_VALUE, ResultCode.UNAVAILABLE_INT_VALUE -> busy();
            default ->
                new Hindrance(
                        "directory-error",
                        "Active Directory answered %s%s.".formatted(name(problem), said(problem)),
                        "Look at the domain controller's event log (Directory Service) at this time.");
        };
    }

    static Hindrance tls() {
        return new Hindrance(
                "tls",
                "The domain controller did not prove who it is: its certificate is not from the trusted authority, has"
                        + " expired, or is for another name; or it offers no TLS.",
                "Let ldap-url name the domain controller as its certificate does, and ca-certificate-path the authority"
                        + " that issued it.");
    }

    /** The servers are named, they are the customer's own; what is looked for there is not. */
    static Hindrance referral(List<String> urls) {
        String servers = String.join(
                ", ", urls.stream().map(DirectoryHindrances::server).distinct().toList());
        return new Hindrance(
                "referral",
                "The domain controller refers to another one (%s), which Unstick does not follow.".formatted(servers),
                "Let ldap-url name a writable domain controller of the user's own domain, and base-dn that domain.");
    }

    static Hindrance unreachable() {
        return new Hindrance(
                "unreachable",
                "The domain controller cannot be reached, does not answer in time, or speaks something else there.",
                "Check ldap-url, the firewall between Unstick and the domain controller, and whether it runs.");
    }

    static Hindrance busy() {
        return new Hindrance(
                "busy", "The domain controller has no time now; nothing was changed.", "Nothing, Unstick tries again.");
    }

    /** The attributes that the directory names, else all of them. */
    static List<String> named(List<String> attributes, LDAPException problem) {
        String message = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        List<String> named = attributes.stream()
                .filter(attribute -> message.contains(attribute.toLowerCase(Locale.ROOT)))
                .toList();
        return named.isEmpty() ? attributes : named;
    }

    static Hindrance insufficientAccess(List<String> attributes) {
        return new Hindrance(
                "insufficient-access",
                "Unstick's account may not write %s of this object.".formatted(String.join(", ", attributes)),
                "Give the account that right on the object (or stop its permissions from being protected by"
                        + " AdminSDHolder), or make the change by hand.");
    }

    static Hindrance readOnly(List<String> attributes, LDAPException problem) {
        return new Hindrance(
                "attribute-refused",
                "Active Directory does not accept the new value of %s (%s%s)."
                        .formatted(String.join(", ", attributes), name(problem), said(problem)),
                "The attribute may be read-only, unknown to the schema, or owned by another system. Make the change"
                        + " with the Exchange management tools.");
    }

    private static boolean isTls(LDAPException problem) {
        return Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SSLException || cause instanceof CertificateException);
    }

    private static String name(LDAPException problem) {
        ResultCode code = problem.getResultCode();
        return "%d %s".formatted(code.intValue(), code.getName());
    }

    private static String said(LDAPException problem) {
        String message = String.valueOf(problem.getDiagnosticMessage()).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return message.matches(FROM_ACTIVE_DIRECTORY)
                ? ": "
                        + message.substring(0, Math.min(LONGEST, message.length()))
                                .strip()
                : "";
    }

    private static String server(String url) {
        return url.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?].*$", "").replaceAll("[^A-Za-z0-9.:-]", "");
    }
}
