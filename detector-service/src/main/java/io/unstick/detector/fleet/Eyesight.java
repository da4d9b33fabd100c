package io.unstick.detector.fleet;

import io.unstick.contracts.tenant.TenantHealth;
import io.unstick.m365.call.Obstacle;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a tenant could be read, by API. Trouble with one of them stays until that one was read again.
 *
 * @param directory trouble with Microsoft Graph
 * @param exchange trouble with Exchange Online
 */
public record Eyesight(
        @Nullable Trouble directory, @Nullable Trouble exchange) {
    /** Nothing in the way. */
    public static final Eyesight CLEAR = new Eyesight(null, null);

    /** After a scan's calls to Microsoft Graph; without an obstacle all of them were answered. */
    public Eyesight afterDirectory(@Nullable Obstacle obstacle) {
        return new Eyesight(obstacle == null ? null : Trouble.of(obstacle, directory), exchange);
    }

    /** After a scan's calls to Exchange Online; without an obstacle all of them were answered. */
    public Eyesight afterExchange(@Nullable Obstacle obstacle) {
        return new Eyesight(directory, obstacle == null ? null : Trouble.of(obstacle, exchange));
    }

    /** The worse of both. */
    public TenantHealth health() {
        if (first(Trouble::blinds).isPresent()) {
            return TenantHealth.BLIND;
        }
        return first(Trouble::slowsDown).isPresent() ? TenantHealth.THROTTLED : TenantHealth.OK;
    }

    /** For people, when the health is not OK. */
    public Optional<String> reason() {
        return first(Trouble::blinds).or(() -> first(Trouble::slowsDown)).map(this::reasonOf);
    }

    private Optional<Trouble> first(Predicate<Trouble> wanted) {
        return Stream.of(Optional.ofNullable(directory), Optional.ofNullable(exchange))
                .flatMap(Optional::stream)
                .filter(wanted)
                .findFirst();
    }

    private String reasonOf(Trouble trouble) {
        return (Objects.equals(trouble, directory) ? "Microsoft Graph: " : "Exchange Online: ") + trouble.reason();
    }
}
