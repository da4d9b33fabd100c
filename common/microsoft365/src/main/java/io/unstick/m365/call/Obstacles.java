package io.unstick.m365.call;

import java.util.Optional;
import java.util.Set;

/** Puts what went wrong on the wire into Unstick's words for it. */
final class Obstacles {
    /** Microsoft Entra's codes that only a person can mend: consent, app, secret, certificate, policy, tenant. */
    private static final Set<Integer> TENANT_CONFIGURATION = Set.of(
            65001, 650051, 650052, 700016, 700082, 700027, 7000215, 7000222, 7000229, 53003, 50020, 50177, 90002,
            900023, 5000224);
    /** Entra's own troubles, some of which come with status 400. */
    private static final Set<Integer> TRANSIENT = Set.of(90006, 90012, 90024, 90033, 50196);

    private static final int SERVER_ERROR = 500;

    private Obstacles() {}

    /** A code nobody listed counts as lost access on a 4xx: a clear no does not heal by asking again soon. */
    static Obstacle ofToken(TokenRefused refused) {
        Optional<Integer> mendable =
                refused.codes().stream().filter(TENANT_CONFIGURATION::contains).findFirst();
        if (mendable.isPresent()) {
            return accessLost(mendable.get());
        }
        boolean transientNo = refused.codes().isEmpty()
                || refused.status() >= SERVER_ERROR
                || refused.codes().stream().anyMatch(TRANSIENT::contains);
        return transientNo
                ? new Obstacle.Unreachable("the token endpoint answered HTTP %d".formatted(refused.status()))
                : accessLost(refused.codes().getFirst());
    }

    static Obstacle.AccessLost ofAccess(WireFailure failure) {
        String code = failure.codeOrStatus();
        return new Obstacle.AccessLost(
                code, "Microsoft refuses the app (HTTP %d, %s)".formatted(failure.status(), code));
    }

    static Obstacle ofSilence(NoAnswer silence) {
        return new Obstacle.Unreachable("no answer from Microsoft: " + silence.kind());
    }

    static Obstacle ofNonsense(Exception failure) {
        return new Obstacle.Nonsense(
                failure instanceof NonsenseAnswer said
                        ? said.reason()
                        : "an answer that cannot be read: " + failure.getClass().getSimpleName());
    }

    /** The first cause of a kind, however deep the libraries have wrapped it. */
    static <E extends Throwable> Optional<E> cause(Throwable failure, Class<E> kind) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (kind.isInstance(link)) {
                return Optional.of(kind.cast(link));
            }
        }
        return Optional.empty();
    }

    private static Obstacle.AccessLost accessLost(int code) {
        return new Obstacle.AccessLost(
                "AADSTS" + code,
                "Microsoft Entra gives no token for this tenant (AADSTS%d): %s".formatted(code, TokenAdvice.on(code)));
    }
}
