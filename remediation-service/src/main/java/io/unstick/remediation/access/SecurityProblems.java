package io.unstick.remediation.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses callers without a login, or without the role, with a problem document like every other refusal. */
final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final HandlerExceptionResolver problems;

    SecurityProblems(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        tell(request, response, ApiProblem.unauthenticated());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) {
        tell(request, response, ApiProblem.forbidden("Your roles do not allow this."));
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, ApiProblem problem) {
        problems.resolveException(request, response, null, problem);
    }
}
