package io.unstick.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;

/** Notices the package that was renamed while its rule was not: such a rule would guard nothing and pass. */
final class AllPackagesExist extends ArchCondition<JavaClass> {

    private final List<String> names;
    private List<String> missing = List.of();

    AllPackagesExist(String... names) {
        super("cover every named package");
        this.names = List.of(names);
    }

    @Override
    public void init(Collection<JavaClass> all) {
        missing = names.stream()
                .filter(name -> all.stream().map(JavaClass::getPackageName).noneMatch(found -> isIn(found, name)))
                .toList();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {}

    @Override
    public void finish(ConditionEvents events) {
        missing.forEach(
                name -> events.add(SimpleConditionEvent.violated(name, "there is no class in the package " + name)));
    }

    private static boolean isIn(String found, String name) {
        return found.equals(name) || found.startsWith(name + ".");
    }
}
