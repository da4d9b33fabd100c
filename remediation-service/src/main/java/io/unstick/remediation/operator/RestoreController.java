package io.unstick.remediation.operator;

import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.journal.RestoreGuard;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A database that was restored to an older state: nothing is written from it until a person confirms. */
@RestController
@RequestMapping("/api/v1/restore-confirmation")
class RestoreController {
    private final RestoreGuard guard;

    RestoreController(RestoreGuard guard) {
        this.guard = guard;
    }

    /** As sent. */
    record Confirmation(@Nullable String reason) {}

    /**
     * Whether anything may be written.
     *
     * @param readOnlyReason null when the database is as new as what was published
     * @param since when the older state was noticed
     */
    record Standing(
            boolean readOnly,
            @Nullable String readOnlyReason,
            @Nullable Instant since) {}

    @GetMapping
    Standing standing() {
        String why = guard.objection().orElse(null);
        return new Standing(why != null, why, guard.doubtedAt().orElse(null));
    }

    @PutMapping
    Standing confirm(@RequestBody Confirmation confirmation, Caller caller) {
        if (!caller.seesAllTenants()) {
            throw ApiProblem.forbidden("This lets writes to all tenants go on; it takes somebody who sees them all.");
        }
        if (!guard.confirm(Reason.of(confirmation.reason()), caller.name())) {
            throw ApiProblem.conflict("nothing-to-confirm", "The database is not in doubt.");
        }
        return standing();
    }
}
