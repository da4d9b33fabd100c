package io.unstick.sandbox.cloud;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What every authenticated request passes: counting, throttling, faults, the tenant's monitor, the effect log. */
final class Gateway {

    private final World world;

    Gateway(World world) {
        this.world = world;
    }

    /** Once for each request over the wire, a batch being one. */
    void arrive(SimulatedTenant tenant) {
        world.arrivals().arrive(tenant.id());
    }

    Delivery pass(Visit visit, Supplier<Reply> handler) {
        SimulatedTenant tenant = visit.tenant();
        world.requests().count(tenant.id(), visit.operation());
        Optional<Duration> wait = tenant.throttling().refuse(world.time().now());
        if (wait.isPresent()) {
            return answer(refusal(visit, 429, wait.get()));
        }
        return world.faults()
                .take(tenant, visit.operation())
                .map(fault -> spoil(fault, visit, handler))
                .orElseGet(() -> answer(handle(visit, handler)));
    }

    /** For a batch, whose inner requests pass on their own: no throttling and no monitor for the whole. */
    Delivery passUnlimited(Visit visit, Supplier<Reply> handler) {
        world.requests().count(visit.tenant().id(), visit.operation());
        Optional<Fault> fault = world.faults().take(visit.tenant(), visit.operation());
        return fault.isPresent() ? spoil(fault.get(), visit, handler) : answer(handler.get());
    }

    private Delivery spoil(Fault fault, Visit visit, Supplier<Reply> handler) {
        return switch (fault) {
            case Fault.Status(int status, Duration wait) -> answer(refusal(visit, status, wait));
            case Fault.ApplyThenFail(int status) -> {
                handle(visit, handler, status);
                yield answer(refusal(visit, status, null));
            }
            case Fault.ApplyThenClose() -> {
                handle(visit, handler, 0);
                yield new Delivery.HangUp();
            }
            case Fault.ApplyLater(Duration delay) -> {
                visit.tenant().later(delay, () -> handle(visit, handler, 504));
                yield answer(refusal(visit, 504, null));
            }
            case Fault.Hang(Duration delay) -> {
                Pause.of(delay);
                yield answer(handle(visit, handler));
            }
            case Fault.CloseBefore() -> new Delivery.HangUp();
            case Fault.MalformedJson() -> answer(handle(visit, handler).cutShort());
            case Fault.NulBytes() -> answer(Reply.nulBytes(403));
            case Fault.AcknowledgeOnly() -> answer(acknowledgement(visit));
        };
    }

    private Reply handle(Visit visit, Supplier<Reply> handler) {
        return handle(visit, handler, -1);
    }

    /** Runs the handler alone in its tenant, and logs what a write did; a negative status means the handler's own. */
    private Reply handle(Visit visit, Supplier<Reply> handler, int statusTold) {
        return visit.tenant().now(() -> {
            Reply reply = handler.get();
            if (visit.write()) {
                int status = statusTold < 0 ? reply.status() : statusTold;
                world.effects().write(visit, world.time().now(), reply.change(), status);
            }
            return reply;
        });
    }

    private Reply refusal(Visit visit, int status, @Nullable Duration wait) {
        Reply reply = visit.surface() == Effect.Surface.GRAPH
                ? GraphErrors.transientError(world, visit.request(), status)
                : ExchangeErrors.transientError(status);
        return wait == null ? reply : reply.with("Retry-After", seconds(wait));
    }

    private static Reply acknowledgement(Visit visit) {
        return visit.surface() == Effect.Surface.GRAPH ? Reply.noContent() : Reply.ok(ExchangeJson.envelope());
    }

    private static Delivery answer(Reply reply) {
        return new Delivery.Answer(reply);
    }

    /** Whole seconds without a fraction, others with milliseconds: Microsoft sends both. */
    private static String seconds(Duration wait) {
        return wait.toMillisPart() == 0
                ? Long.toString(wait.toSeconds())
                : String.format(Locale.ROOT, "%.3f", wait.toMillis() / 1000.0);
    }
}
