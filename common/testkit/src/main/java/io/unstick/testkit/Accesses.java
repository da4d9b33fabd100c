package io.unstick.testkit;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.spi.LoggingEventBuilder;

/** Calls, field reads and method references that the house rules forbid. */
final class Accesses {

    private static final Set<String> LOG_LEVELS = Set.of("trace", "debug", "info", "warn", "error");

    private Accesses() {}

    /** Time from the machine. */
    static DescribedPredicate<JavaAccess<?>> readTheWallClock() {
        return access("read the wall clock", target -> switch (target.getOwner().getName()) {
            case "java.lang.System" -> target.getName().equals("currentTimeMillis");
            case "java.time.Clock" -> target.getName().matches("(system|tick).*");
            case "java.time.InstantSource" -> target.getName().equals("system");
            default -> isNowOfTheMachine(target);
        });
    }

    /** {@code now(Clock)} is not meant: it takes time from a collaborator. */
    private static boolean isNowOfTheMachine(AccessTarget target) {
        return target.getOwner().getPackageName().startsWith("java.time")
                && target.getName().equals("now")
                && parameters(target).stream()
                        .noneMatch(
                                type -> type.isEquivalentTo(Clock.class) || type.isEquivalentTo(InstantSource.class));
    }

    /** {@code LOG.info("..{}..", x)} and its fluent twin {@code LOG.atInfo().log("..{}..", x)}. */
    static DescribedPredicate<JavaAccess<?>> logUnstructured() {
        return access("log without keys", target -> isPlainLogCall(target) || isFluentCallWithArguments(target));
    }

    private static boolean isPlainLogCall(AccessTarget target) {
        return target.getOwner().isEquivalentTo(Logger.class) && LOG_LEVELS.contains(target.getName());
    }

    private static boolean isFluentCallWithArguments(AccessTarget target) {
        return target.getOwner().isEquivalentTo(LoggingEventBuilder.class)
                && switch (target.getName()) {
                    case "addArgument" -> true;
                    case "log" -> parameters(target).size() > 1;
                    default -> false;
                };
    }

    static DescribedPredicate<JavaAccess<?>> printToTheConsole() {
        return access(
                "print to the console",
                target -> target.getOwner().isEquivalentTo(System.class)
                        && Set.of("out", "err").contains(target.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<AccessTarget> forbidden) {
        return DescribedPredicate.describe(what, access -> forbidden.test(access.getTarget()));
    }

    private static List<JavaClass> parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget called ? called.getRawParameterTypes() : List.of();
    }
}
