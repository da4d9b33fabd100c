package io.unstick.remediation.operator;

import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.drop.DropStanding;
import io.unstick.remediation.drop.SealedPasswords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the initial password of a re-created user, once. */
@RestController
class InitialPasswordController {
    private final VisibleCases cases;
    private final SealedPasswords passwords;

    InitialPasswordController(VisibleCases cases, SealedPasswords passwords) {
        this.cases = cases;
        this.passwords = passwords;
    }

    /** Why somebody wants to see it. */
    record OpeningRequest(@Nullable String reason) {}

    /** The only text in which a password ever appears. */
    record InitialPasswordAnswer(String userPrincipalName, String password) {
        @Override
        public String toString() {
            return "InitialPasswordAnswer[hidden]";
        }
    }

    @PostMapping("/api/v1/cases/{id}/initial-password")
    ResponseEntity<InitialPasswordAnswer> open(
            @PathVariable String id, @RequestBody OpeningRequest request, Caller caller) {
        String reason = CaseController.required("reason", request.reason());
        MailboxCase recreated = cases.find(id, caller);
        return passwords
                .open(recreated.id(), caller.name(), reason)
                .map(password -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new InitialPasswordAnswer(name(recreated), password)))
                .orElseThrow(() -> ApiProblem.conflict("no-initial-password", whyNot(recreated)));
    }

    private String whyNot(MailboxCase recreated) {
        return switch (passwords.standing(recreated.id()).orElse(null)) {
            case null -> "This case has not re-created its user.";
            case DropStanding.Opened opened -> "%s has opened it.".formatted(opened.by());
            case DropStanding.Expired _ -> "Nobody opened it in time, so it was deleted: set another password.";
            case DropStanding.Sealed _ -> "It was sealed a moment ago.";
        };
    }

    private static String name(MailboxCase recreated) {
        return recreated.subject() instanceof Subject.User user ? user.userPrincipalName() : "";
    }
}
