package io.unstick.remediation.playbook;

import static io.unstick.remediation.playbook.Findings.held;
import static io.unstick.remediation.playbook.Patients.ADA;
import static io.unstick.remediation.playbook.Patients.CONTOSO;
import static io.unstick.remediation.playbook.Patients.E3;
import static io.unstick.remediation.playbook.Patients.E5;
import static io.unstick.remediation.playbook.Patients.EXCHANGE;
import static io.unstick.remediation.playbook.Patients.GROUP;
import static io.unstick.remediation.playbook.Patients.TEAMS;
import static io.unstick.remediation.playbook.Patients.copy;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.fix.FixId;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeChange;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import io.unstick.remediation.onpremises.repair.Modification;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An approval is bound to the hash, so the hash changes with everything that matters. */
class PlanHashTest {
    private static final Plan PLAN = plan(new ProvisioningAction.Retry(ADA));

    static Stream<Record> actions() {
        return Stream.of(
                new Action.AskPerson("do this"),
                new ProvisioningAction.Retry(ADA),
                new ProvisioningAction.DiagnoseRecipient(ADA),
                new ProvisioningAction.RepairCompanyObject(),
                new ProvisioningAction.RepairAcceptedDomain("contoso.example"),
                new ProvisioningAction.HydrateTenant(),
                new ProvisioningAction.ClearPreviousMailbox(ADA),
                new LicenceAction.SetUsageLocation(ADA, "NO"),
                new LicenceAction.EnablePlan(ADA, E3, EXCHANGE, List.of(EXCHANGE)),
                new LicenceAction.AssignLicence(ADA, E3),
                new LicenceAction.ReprocessLicences(ADA),
                new LicenceAction.Borrow(new LicenceLoan(ADA, E3, List.of(TEAMS), EXCHANGE, E5)),
                new AddressAction.Release(held(HolderKind.MAIL_CONTACT, false, false)),
                new AddressAction.PurgeHolder(held(HolderKind.DELETED_USER, false, false)),
                entryChange(),
                new OnPremisesAction.RestoreEntry(
                        entryChange().before(), entryChange().modification()),
                new OnPremisesAction.StartDeltaSync(),
                new OnPremisesAction.RetryAfterSync(ADA),
                new RecreationAction.DeleteUser(copy()),
                new RecreationAction.RestoreUser(ADA),
                new RecreationAction.PurgeUser(ADA),
                new RecreationAction.CreateUser(copy()),
                new RecreationAction.AssignLicences(copy().licences()),
                new RecreationAction.AddToGroup(GROUP),
                new RecreationAction.ReportTo(GROUP),
                new RecreationAction.AdoptReport(GROUP));
    }

    @Test
    void noActionIsForgottenHere() {
        assertThat(actions().map(Object::getClass).collect(Collectors.toSet())).isEqualTo(kinds(Action.class));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everythingInAnActionIsInItsHash(Record action) throws ReflectiveOperationException {
        for (Record other : variants(action)) {
            assertThat(plan((Action) other).hash())
                    .as("%s instead of %s", other, action)
                    .isNotEqualTo(plan((Action) action).hash());
        }
    }

    @Test
    void noTwoActionsShareAHash() {
        assertThat(actions().map(action -> plan((Action) action).hash())).doesNotHaveDuplicates();
    }

    @Test
    void everythingElseInAPlanIsInItsHashToo() {
        // Given
        List<Action> actions = PLAN.actions();
        TenantId fabrikam = TenantId.of("6f1d0a52-0000-4000-8000-000000000002");

        // When
        Stream<Plan> others = Stream.of(
                new Plan(FixId.GUIDED_STEP, CONTOSO, "target", actions, "before", "after"),
                new Plan(PLAN.fix(), fabrikam, "target", actions, "before", "after"),
                new Plan(PLAN.fix(), CONTOSO, "another", actions, "before", "after"),
                new Plan(PLAN.fix(), CONTOSO, "target", actions, "something else", "after"),
                new Plan(PLAN.fix(), CONTOSO, "target", actions, "before", "something else"),
                new Plan(PLAN.fix(), CONTOSO, "target", twice(actions), "before", "after"));

        // Then
        assertThat(others.map(Plan::hash)).doesNotContain(PLAN.hash()).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfThePlansThatAreOffDoesNotMatter() {
        assertThat(plan(new LicenceAction.EnablePlan(ADA, E3, EXCHANGE, List.of(EXCHANGE, TEAMS)))
                        .hash())
                .isEqualTo(plan(new LicenceAction.EnablePlan(ADA, E3, EXCHANGE, List.of(TEAMS, EXCHANGE)))
                        .hash());
    }

    private static Plan plan(Action action) {
        return new Plan(FixId.RETRY_SERVICE_PROVISIONING, CONTOSO, "target", action, "before", "after");
    }

    private static List<Action> twice(List<Action> actions) {
        return IntStream.range(0, 2).boxed().flatMap(_ -> actions.stream()).toList();
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(kind -> kinds(kind).stream())
                        .collect(Collectors.toSet())
                : Set.of(type);
    }

    /** The same record, each time with one component changed, and what is inside of it likewise. */
    private static List<Record> variants(Record original) throws ReflectiveOperationException {
        RecordComponent[] components = original.getClass().getRecordComponents();
        var constructor = original.getClass()
                .getDeclaredConstructor(
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        Object[] values = new Object[components.length];
        for (int index = 0; index < values.length; index++) {
            values[index] = components[index].getAccessor().invoke(original);
        }
        List<Record> all = new ArrayList<>();
        for (int index = 0; index < values.length; index++) {
            for (Object other : others(Objects.requireNonNull(values[index]))) {
                Object[] changed = values.clone();
                changed[index] = other;
                all.add(constructor.newInstance(changed));
            }
        }
        return all;
    }

    private static List<?> others(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case String text -> List.of(text + "!");
            case Boolean bit -> List.of(!bit);
            case UUID id -> List.of(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1000));
            case HolderKind kind -> List.of(kind == HolderKind.OTHER ? HolderKind.USER : HolderKind.OTHER);
            case HomeDatabase _ -> List.of(HomeDatabase.GONE);
            case AttributeValue attribute -> List.of(AttributeValue.of(attribute.text() + "!"));
            case Map<?, ?> fields -> List.of(more(fields));
            case Record nested -> variants(nested);
            case List<?> items -> lists(items);
            default -> throw new IllegalArgumentException("no other " + value.getClass());
        };
    }

    private static Map<?, ?> more(Map<?, ?> fields) {
        Map<Object, Object> all = new HashMap<>(fields);
        all.put("mail", fields.containsValue("Ada") ? "Bob" : List.of(AttributeValue.of("another")));
        return all;
    }

    private static OnPremisesAction.ChangeEntry entryChange() {
        var name = List.of(AttributeValue.of("Ada"));
        return new OnPremisesAction.ChangeEntry(
                new AdObject("CN=Ada", GROUP, Map.of("cn", name), HomeDatabase.NONE),
                new Modification(List.of(new AttributeChange("mail", name, List.of()))));
    }

    private static List<?> lists(List<?> items) throws ReflectiveOperationException {
        if (items.isEmpty()) {
            return List.of(List.of(AttributeValue.of("something")));
        }
        List<Object> all = new ArrayList<>();
        all.add(items.subList(1, items.size()));
        for (Object other : others(items.getFirst())) {
            List<Object> changed = new ArrayList<>(items);
            changed.set(0, other);
            all.add(changed);
        }
        return all;
    }
}
