package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Exchange admin REST: {@code POST /adminapi/beta/{tenant}/InvokeCommand}. */
final class ExchangeSurface {

    private final World world;
    private final Gateway gateway;
    private final Cmdlets cmdlets = new Cmdlets();

    ExchangeSurface(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    Delivery answer(Request request) {
        List<String> path = request.path();
        boolean probe =
                path.size() == 4 && path.get(1).equals("v1.0") && path.get(3).equals("EXOModuleFile");
        if (!probe
                && (path.size() != 4
                        || !path.get(1).equals("beta")
                        || !path.get(3).equals("InvokeCommand"))) {
            return empty(404);
        }
        if (!request.method().equals(probe ? "GET" : "POST")) {
            return empty(405);
        }
        Optional<Grants.Grant> grant = world.grants().of(request, world.time().now());
        Optional<SimulatedTenant> tenant = world.find(path.get(2));
        if (grant.isEmpty() || tenant.isEmpty()) {
            return empty(401);
        }
        return probe ? capabilities(request, tenant.get(), grant.get()) : admitted(request, tenant.get(), grant.get());
    }

    private Delivery admitted(Request request, SimulatedTenant tenant, Grants.Grant grant) {
        JsonNode input = input(request);
        String name = input.path("CmdletName").asString("");
        Optional<Cmdlet> cmdlet = cmdlets.named(name);
        boolean write = cmdlet.map(Cmdlet::write).orElse(false);
        String operation = cmdlet.map(Cmdlet::name).orElse(name);
        Visit visit = new Visit(tenant, Effect.Surface.EXCHANGE, operation, write, request);
        if (!lets(visit, grant)) {
            return empty(401);
        }
        gateway.arrive(tenant);
        boolean inRole = tenant.roleAssignments().allows(operation);
        if (cmdlet.isEmpty() || !inRole || (write && !grant.app().mayWrite())) {
            world.requests().count(tenant.id(), operation);
            return new Delivery.Answer(Reply.nulBytes(403));
        }
        CmdletCall call = new CmdletCall(tenant, request, operation, input.path("Parameters"));
        String requestId = world.nextId().toString();
        return gateway.pass(visit, () -> run(cmdlet.get(), call, visit).with("request-id", requestId));
    }

    /** Which cmdlets this app may run here, as one list with commas. */
    private Delivery capabilities(Request request, SimulatedTenant tenant, Grants.Grant grant) {
        Visit visit = new Visit(tenant, Effect.Surface.EXCHANGE, "EXOModuleFile", false, request);
        if (!lets(visit, grant)) {
            return empty(401);
        }
        gateway.arrive(tenant);
        return gateway.pass(visit, () -> {
            ObjectNode body = Json.object();
            body.putArray("value")
                    .addObject()
                    .put("exportedCmdlets", String.join(",", cmdlets.namesFor(grant.app(), tenant)));
            return Reply.ok(body);
        });
    }

    private boolean lets(Visit visit, Grants.Grant grant) {
        if (!grant.tenant().equals(visit.tenant().id())) {
            world.effects().crossTenant(visit, world.time().now(), 401);
            return false;
        }
        return visit.tenant().hasConsent();
    }

    private Reply run(Cmdlet cmdlet, CmdletCall call, Visit visit) {
        call.text("Identity")
                .filter(id -> world.ownerElsewhere(id, call.tenant()).isPresent())
                .ifPresent(foreign ->
                        world.effects().crossTenant(visit, world.time().now(), 404));
        try {
            Optional<String> unknown = cmdlet.unknownParameter(call);
            if (unknown.isPresent()) {
                throw CmdletRefusal.unknownParameter(unknown.get());
            }
            return cmdlet.body().run(call);
        } catch (CmdletRefusal refusal) {
            return ExchangeErrors.reply(refusal);
        }
    }

    private static JsonNode input(Request request) {
        try {
            return request.json().path("CmdletInput");
        } catch (JacksonException broken) {
            return Json.object();
        }
    }

    private static Delivery empty(int status) {
        return new Delivery.Answer(Reply.raw(status, ""));
    }
}
