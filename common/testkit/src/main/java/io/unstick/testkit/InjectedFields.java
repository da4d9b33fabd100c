package io.unstick.testkit;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Fields that a container fills; named by text, because this module does not know the containers. */
final class InjectedFields extends ArchCondition<JavaField> {

    private static final List<String> ANNOTATIONS = List.of(
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Value",
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext");

    private InjectedFields() {
        super("not be injected");
    }

    static ArchCondition<JavaField> notExist() {
        return new InjectedFields();
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        ANNOTATIONS.stream()
                .filter(field::isAnnotatedWith)
                .forEach(annotation -> events.add(SimpleConditionEvent.violated(
                        field, "%s is filled by @%s".formatted(field.getFullName(), annotation))));
    }
}
