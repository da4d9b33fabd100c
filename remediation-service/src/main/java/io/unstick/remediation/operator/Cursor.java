package io.unstick.remediation.operator;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.cases.MailboxCase;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page of cases ended. Opaque to callers. */
record Cursor(Instant openedAt, CaseId id) {
    static Cursor after(MailboxCase last) {
        return new Cursor(last.openedAt(), last.id());
    }

    static Cursor parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            return new Cursor(Instant.parse(parts[0]), CaseId.of(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
            throw ApiProblem.badRequest("\"cursor\" is not one that this interface gave.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((openedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
