package io.unstick.remediation.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A refusal as RFC 9457 tells it: what is wrong, a code that never changes, and what to do about it. */
public final class ApiProblem extends ErrorResponseException {
    private ApiProblem(HttpStatus status, String code, String detail, String hint) {
        super(status, body(status, code, detail, hint), null);
    }

    /** Also for what exists but belongs to somebody else. */
    public static ApiProblem notFound(String what) {
        return new ApiProblem(
                HttpStatus.NOT_FOUND, "not-found", "There is no such " + what + ".", "Check the id and your tenants.");
    }

    public static ApiProblem badRequest(String detail) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST, "bad-request", detail, "Correct the request; nothing was changed.");
    }

    public static ApiProblem unprocessable(String code, String detail) {
        return new ApiProblem(
                HttpStatus.UNPROCESSABLE_CONTENT, code, detail, "Correct the request; nothing was changed.");
    }

    public static ApiProblem unauthenticated() {
        return new ApiProblem(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "This needs a login.",
                "Send a login of the configuration by HTTP Basic, from the machine itself.");
    }

    public static ApiProblem forbidden(String detail) {
        return new ApiProblem(HttpStatus.FORBIDDEN, "forbidden", detail, "Ask somebody who may.");
    }

    public static ApiProblem conflict(String code, String detail) {
        return new ApiProblem(
                HttpStatus.CONFLICT, code, detail, "Read the case again; somebody else, or life, acted first.");
    }

    public static ApiProblem unavailable(String detail) {
        return new ApiProblem(
                HttpStatus.SERVICE_UNAVAILABLE, "could-not-read", detail, "Try again later; nothing was changed.");
    }

    private static ProblemDetail body(HttpStatus status, String code, String detail, String hint) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        problem.setProperty("hint", hint);
        return problem;
    }
}
