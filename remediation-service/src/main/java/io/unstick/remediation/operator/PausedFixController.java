package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.RemediationSettings;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.store.Trials;
import io.unstick.remediation.store.Trials.PauseRule;
import io.unstick.remediation.store.Trials.Paused;
import io.unstick.settings.TimeScale;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Fixes that rest in a tenant because they did not help there: look, and let them run again. */
@RestController
@RequestMapping("/api/v1/paused-fixes")
class PausedFixController {
    private final Trials trials;
    private final PauseRule rule;
    private final InstantSource time;

    PausedFixController(Trials trials, RemediationSettings settings, TimeScale scale, InstantSource time) {
        this.trials = trials;
        this.rule = settings.canary().scaled(scale);
        this.time = time;
    }

    /** As sent. */
    record Release(
            @Nullable String tenant,
            @Nullable String fix,
            @Nullable String reason) {}

    /**
     * A fix that rests.
     *
     * @param failed how many of its latest uses did not bring the mailbox
     */
    record PausedFix(String tenant, String fix, int failed, Instant until) {
        static PausedFix of(Paused paused) {
            return new PausedFix(paused.tenant().toString(), paused.fix().id(), paused.failed(), paused.until());
        }
    }

    @GetMapping
    Page<PausedFix> paused(Caller caller) {
        return Page.whole(trials.paused(rule, time.instant()).stream()
                .filter(paused -> caller.maySee(paused.tenant()))
                .map(PausedFix::of)
                .toList());
    }

    @PostMapping("/release")
    Page<PausedFix> release(@RequestBody Release request, Caller caller) {
        if (request.tenant() == null || request.fix() == null || Reason.isMissing(request.reason())) {
            throw ApiProblem.unprocessable("incomplete", "\"tenant\", \"fix\" and \"reason\" are all needed.");
        }
        TenantId tenant = tenant(request.tenant());
        FixId fix = fix(request.fix());
        Paused paused = trials.paused(rule, time.instant()).stream()
                .filter(each -> each.tenant().equals(tenant) && each.fix() == fix && caller.maySee(tenant))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("paused fix"));
        trials.release(paused.tenant(), paused.fix(), Reason.of(request.reason()), caller.name(), time.instant());
        return paused(caller);
    }

    private static TenantId tenant(String text) {
        try {
            return TenantId.of(text);
        } catch (IllegalArgumentException noTenant) {
            throw ApiProblem.badRequest("\"tenant\" must be a UUID.");
        }
    }

    private static FixId fix(String text) {
        try {
            return FixId.of(text);
        } catch (IllegalArgumentException noFix) {
            throw ApiProblem.badRequest("\"fix\" must be the id of a fix.");
        }
    }
}
