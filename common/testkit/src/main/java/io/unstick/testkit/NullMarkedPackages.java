package io.unstick.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** A package-info that says {@code @NullMarked}; sub-packages do not inherit it, each needs its own. */
final class NullMarkedPackages extends ArchCondition<JavaClass> {

    private NullMarkedPackages() {
        super("live in a package whose package-info is @NullMarked");
    }

    static ArchCondition<JavaClass> containThem() {
        return new NullMarkedPackages();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
            events.add(SimpleConditionEvent.violated(
                    type, "%s is not @NullMarked (%s)".formatted(type.getPackageName(), type.getName())));
        }
    }
}
