package io.unstick.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.InstantSource;
import java.util.stream.Stream;

/** Rules that only some services have; each service's ArchitectureTest names the ones it lives by. */
public final class ServiceRules {

    private ServiceRules() {}

    /**
     * These packages and what lies below them decide and do nothing else: no framework, no clock, no network, no SQL, no
     * files, no threads. They know Java, the contracts, and each other. Fails when a named package holds no class.
     *
     * @param packages full names, such as {@code io.unstick.detector.suspicion}
     */
    public static ArchRule pure(String... packages) {
        var pure = Stream.of(packages).map(name -> name + "..").toArray(String[]::new);
        return classes()
                .that()
                .resideInAnyPackage(pure)
                .should(exist(packages))
                .andShould()
                .onlyDependOnClassesThat(resideInAnyPackage(pure)
                        .or(resideInAnyPackage("io.unstick.contracts..", "org.jspecify.."))
                        .or(resideInAPackage("java..").and(not(effects()))))
                .because("what decides must be tested without a world around it");
    }

    /** Nothing here can name a type of {@code io.unstick.m365.write}: for the services that only look. */
    public static ArchRule cannotReachWrites() {
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.unstick.m365.write..")
                .because("a service that cannot write cannot do harm");
    }

    private static DescribedPredicate<JavaClass> effects() {
        return resideInAnyPackage("java.net..", "java.sql..", "java.nio.channels..", "java.util.concurrent..")
                .and(not(belongToAnyOf(URI.class)))
                .or(belongToAnyOf(Clock.class, InstantSource.class, Thread.class, Files.class));
    }

    private static AllPackagesExist exist(String... packages) {
        return new AllPackagesExist(packages);
    }
}
