package io.unstick.remediation.operator;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.access.Caller;
import io.unstick.remediation.approval.Approvals;
import io.unstick.remediation.approval.Approvals.Answer;
import io.unstick.remediation.cases.Deciding.Decision;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.StateLabel;
import io.unstick.remediation.cases.TakingBack.Wish;
import io.unstick.remediation.operator.CaseQueries.Filter;
import io.unstick.remediation.operator.ManualOpening.Opened;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: list, read, open by hand, decide. */
@RestController
@RequestMapping("/api/v1")
class CaseController {
    private static final int MOST = 1000;

    private final CaseQueries queries;
    private final VisibleCases cases;
    private final CaseViews views;
    private final Approvals approvals;
    private final ManualOpening manualOpening;

    CaseController(
            CaseQueries queries,
            VisibleCases cases,
            CaseViews views,
            Approvals approvals,
            ManualOpening manualOpening) {
        this.queries = queries;
        this.cases = cases;
        this.views = views;
        this.approvals = approvals;
        this.manualOpening = manualOpening;
    }

    /** A person's decision, as sent. */
    record ApprovalRequest(
            @Nullable String decision,
            @Nullable String planHash,
            @Nullable String reason) {}

    /** A change to be taken back, as sent. */
    record TakingBackRequest(@Nullable String reason) {}

    /** A case to be opened by hand, as sent. */
    record OpeningRequest(
            @Nullable String tenantId,
            @Nullable String user,
            @Nullable String reason) {}

    @GetMapping("/cases")
    Page<CaseView> list(
            @RequestParam(required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        Filter filter =
                new Filter(tenantId(given(tenant)), state(given(state)), scope(given(scope)), searched(given(q)));
        return page(filter, limit, given(cursor), caller);
    }

    @GetMapping("/incidents")
    Page<CaseView> incidents(
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return page(new Filter(null, null, "TENANT", null), limit, cursor, caller);
    }

    @GetMapping("/cases/{id}")
    CaseView read(@PathVariable String id, Caller caller) {
        return views.whole(cases.find(id, caller));
    }

    @PostMapping("/cases/{id}/approval")
    CaseView decide(@PathVariable String id, @RequestBody ApprovalRequest request, Caller caller) {
        MailboxCase stuck = cases.find(id, caller);
        Decision decision = decision(request, caller);
        return shown(approvals.decide(stuck.id(), decision), "approval-refused");
    }

    /** Asks for the last change in the customer's Active Directory to be taken back; others must approve. */
    @PostMapping("/cases/{id}/taking-back")
    CaseView takeBack(@PathVariable String id, @RequestBody TakingBackRequest request, Caller caller) {
        MailboxCase stuck = cases.find(id, caller);
        var wish = new Wish(caller.name(), required("reason", request.reason()));
        return shown(approvals.takeBack(stuck.id(), wish), "taking-back-refused");
    }

    private CaseView shown(Answer answer, String codeOfRefusal) {
        return switch (answer) {
            case Answer.Done(var after) -> views.whole(after);
            case Answer.Refused(var why) -> throw ApiProblem.conflict(codeOfRefusal, sentence(why));
            case Answer.OwnRequest() ->
                throw ApiProblem.forbidden("You opened this case; somebody else must decide about its plans.");
        };
    }

    @PostMapping("/cases")
    ResponseEntity<CaseView> open(@RequestBody OpeningRequest request, Caller caller) {
        TenantId tenant = tenantId(required("tenantId", request.tenantId()));
        if (tenant == null || !caller.maySee(tenant)) {
            throw ApiProblem.notFound("tenant");
        }
        Opened opened = manualOpening.open(
                tenant, required("user", request.user()), caller.name(), required("reason", request.reason()));
        HttpStatus status = opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(views.whole(opened.value()));
    }

    private Page<CaseView> page(Filter filter, int limit, @Nullable String cursor, Caller caller) {
        if (limit < 1 || limit > MOST) {
            throw ApiProblem.badRequest("\"limit\" must lie between 1 and %d.".formatted(MOST));
        }
        List<MailboxCase> found = queries.find(filter, caller, limit + 1, cursor == null ? null : Cursor.parse(cursor));
        List<MailboxCase> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? Cursor.after(shown.getLast()).text() : null;
        return new Page<>(shown.stream().map(views::brief).toList(), next);
    }

    private static Decision decision(ApprovalRequest request, Caller caller) {
        boolean approve =
                switch (required("decision", request.decision())) {
                    case "approve" -> true;
                    case "reject" -> false;
                    default -> throw ApiProblem.unprocessable("bad-decision", "\"decision\" is approve or reject.");
                };
        return new Decision(
                required("planHash", request.planHash()), approve, caller.name(), required("reason", request.reason()));
    }

    private static @Nullable String searched(@Nullable String q) {
        return q == null ? null : storable("q", q);
    }

    /** A parameter without a value is not given. */
    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ApiProblem.unprocessable(field + "-missing", "\"%s\" is missing or empty.".formatted(field));
        }
        return storable(field, value.strip());
    }

    /** PostgreSQL keeps every text but one with a NUL in it. */
    private static String storable(String field, String value) {
        if (value.indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("\"%s\" contains a NUL character.".formatted(field));
        }
        return value;
    }

    private static @Nullable TenantId tenantId(@Nullable String text) {
        try {
            return text == null ? null : TenantId.of(text);
        } catch (IllegalArgumentException noId) {
            throw ApiProblem.badRequest("The tenant must be a UUID.");
        }
    }

    private static @Nullable String state(@Nullable String text) {
        return oneOf(
                "state",
                text,
                Arrays.stream(StateLabel.values()).map(Enum::name).toList());
    }

    private static @Nullable String scope(@Nullable String text) {
        return oneOf("scope", text, List.of("USER", "TENANT", "GLOBAL"));
    }

    private static @Nullable String oneOf(String name, @Nullable String text, List<String> known) {
        if (text == null) {
            return null;
        }
        String value = text.toUpperCase(Locale.ROOT);
        if (!known.contains(value)) {
            throw ApiProblem.badRequest("\"%s\" is one of %s.".formatted(name, String.join(", ", known)));
        }
        return value;
    }

    private static String sentence(String why) {
        return Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
    }
}
