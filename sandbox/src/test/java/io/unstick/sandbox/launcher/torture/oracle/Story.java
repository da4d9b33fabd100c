package io.unstick.sandbox.launcher.torture.oracle;

import io.unstick.contracts.NamedUuid;
import io.unstick.contracts.fix.FixId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history in the making. What is told here is what a faultless product does; a test spoils it. One simulated hour takes ten
 * seconds, a tenant gets two writes and one destructive write in it.
 */
final class Story {

    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    static final Instant CALM = START.plusSeconds(1000);
    static final String CONTOSO = "11111111-1111-4111-8111-111111111111";
    static final String FABRIKAM = "22222222-2222-4222-8222-222222222222";
    static final String REQUESTER = "requester";

    static final Limits LIMITS = new Limits(
            Duration.ofSeconds(10), 2, 1, 1, FixId.ASSIGN_LICENCE, Duration.ofSeconds(90), Duration.ofSeconds(2));

    final List<Arrival> arrivals = new ArrayList<>();
    final List<CaseSeen> cases = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    final List<Effect> effects = new ArrayList<>();
    final Map<String, String> licences = new HashMap<>();
    final List<Said> said = new ArrayList<>();
    final List<Stop> stops = new ArrayList<>();
    final List<String> openDebts = new ArrayList<>();
    final List<Takeover> takeovers = new ArrayList<>();
    private final Map<String, Long> lastSeqs = new HashMap<>();
    private Instant now = START;

    /** Somebody's case. */
    record Patient(String caseId, String tenant, String user) {
        String mailbox() {
            return tenant + "/" + user;
        }
    }

    Story after(long seconds) {
        now = now.plusSeconds(seconds);
        return this;
    }

    Instant now() {
        return now;
    }

    Patient arrive(String tenant) {
        var number = arrivals.size() + 1;
        var patient = new Patient(
                NamedUuid.of("case", Integer.toString(number)).toString(),
                tenant,
                NamedUuid.of("user", Integer.toString(number)).toString());
        arrivals.add(new Arrival(tenant, patient.user, "Person " + number, false));
        tell(patient, "opened", Map.of("by", REQUESTER));
        return patient;
    }

    void tell(Patient patient, String type, Map<String, ?> data) {
        var seq = lastSeqs.merge(patient.caseId, 1L, Long::sum);
        told.add(new Told(
                patient.caseId,
                seq,
                NamedUuid.of(patient.caseId, seq.toString()).toString(),
                type,
                patient.mailbox(),
                0,
                told.size(),
                now,
                JsonMapper.shared().valueToTree(data)));
    }

    void approve(Patient patient, String hash, String... people) {
        tell(
                patient,
                "approval.requested",
                Map.of(
                        "plan",
                        Map.of("hash", hash),
                        "expiresAt",
                        now.plusSeconds(60).toString()));
        for (var person : people) {
            said.add(new Said(patient.caseId, hash, person, true, false));
            tell(patient, "approval.decided", Map.of("planHash", hash, "approved", true, "by", person));
        }
    }

    /** Announces an action's first attempt. */
    UUID intend(Patient patient, FixId fix, String hash) {
        var action = NamedUuid.of(patient.caseId, hash, Integer.toString(told.size()));
        intend(patient, action, 1, fix, hash);
        return action;
    }

    void intend(Patient patient, UUID action, int attempt, FixId fix, String hash) {
        tell(
                patient,
                "step.intended",
                Map.of("actionId", action.toString(), "attempt", attempt, "fix", fix.id(), "planHash", hash));
    }

    /** The request of this attempt takes effect on the patient. */
    void effect(Patient patient, UUID action, int attempt) {
        var request = NamedUuid.of(action.toString(), Integer.toString(attempt)).toString();
        effect(patient.tenant, patient.user, request, null);
    }

    void effect(String tenant, String target, @Nullable String request, @Nullable String licencesBefore) {
        effects.add(new Effect(
                effects.size() + 1L, now, "WRITE", tenant, "POST /x", target, request, true, 204, licencesBefore));
    }

    /** An action without consent that has its effect. */
    UUID act(Patient patient, FixId fix) {
        var action = intend(patient, fix, "plan " + told.size());
        effect(patient, action, 1);
        return action;
    }

    void end(Patient patient, String state, @Nullable Instant nextActionAt) {
        var seq = lastSeqs.getOrDefault(patient.caseId, 0L);
        cases.add(new CaseSeen(patient.caseId, patient.mailbox(), state, nextActionAt, null, seq));
    }

    void resolve(Patient patient) {
        tell(patient, "resolved", Map.of());
        end(patient, "RESOLVED", null);
    }

    History history() {
        return new History(
                new History.Microsoft(arrivals, effects, licences),
                new History.Product(cases, told, openDebts, takeovers),
                new History.People(said, stops),
                LIMITS,
                CALM,
                CALM.plusSeconds(120));
    }

    List<Key> found() {
        return Oracle.judge(history()).stream().map(Violation::key).toList();
    }
}
