package io.unstick.m365.read;

import io.unstick.m365.call.HttpStatus;
import io.unstick.m365.call.WireFailure;
import java.util.Locale;
import java.util.Set;

/**
 * Which refusals of Graph say that something does not exist. Only Microsoft's own codes do: a bare 404 may come from any
 * proxy or a wrong base URL.
 */
final class GraphAbsence {
    private static final Set<String> NO_SUCH_USER = Set.of("request_resourcenotfound", "resourcenotfound");
    private static final Set<String> NO_DRIVE = Set.of("resourcenotfound");
    private static final Set<String> NO_MAILBOX =
            Set.of("mailboxnotenabledforrestapi", "mailboxnotsupportedforrestapi");

    private GraphAbsence() {}

    static boolean isNoSuchUser(WireFailure failure) {
        return failure.status() == HttpStatus.NOT_FOUND && has(failure, NO_SUCH_USER);
    }

    static boolean isNoMailbox(WireFailure failure) {
        return failure.status() == HttpStatus.NOT_FOUND && has(failure, NO_MAILBOX);
    }

    /** {@code ResourceNotFound} is said by SharePoint about the drive, {@code Request_ResourceNotFound} by Entra about the user. */
    static boolean isNoDrive(WireFailure failure) {
        return failure.status() == HttpStatus.NOT_FOUND && has(failure, NO_DRIVE);
    }

    /** Nothing of this id or at this place in the directory. */
    static boolean isNoObject(WireFailure failure) {
        return isNoSuchUser(failure);
    }

    private static boolean has(WireFailure failure, Set<String> codes) {
        return failure.code()
                .map(code -> code.toLowerCase(Locale.ROOT))
                .filter(codes::contains)
                .isPresent();
    }
}
