package io.unstick.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Rules that hold in every module. A module inherits them with
 * {@snippet :
 * @AnalyzeClasses(packages = "io.unstick.detector", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests house = ArchTests.in(HouseRules.class);
 * }
 * }
 * The rules on names and on {@code @NullMarked} fail when there is no class at all, so a misspelt package is noticed.
 */
public final class HouseRules {

    @ArchTest
    static final ArchRule onlyWiringReadsTheWallClock = noClasses()
            .that(not(isWiring()))
            .should()
            .accessTargetWhere(Accesses.readTheWallClock())
            .because("time is a collaborator: take a java.time.InstantSource")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*[.$](\\w*[a-z0-9_])?(Util|Utils|Helper|Manager|Base|Misc|Impl)([A-Z0-9_$]\\w*)?")
            .because("such names collect strangers");

    @ArchTest
    static final ArchRule logsAreStructured = noClasses()
            .should()
            .accessTargetWhere(Accesses.logUnstructured())
            .because("only LOG.atInfo().addKeyValue(..).log(\"Constant text\") can be searched by key")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule collaboratorsComeThroughTheConstructor = fields().should(InjectedFields.notExist())
            .because("a class must be usable without a container")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyFrontDoorsPrint = noClasses()
            .that(not(mayPrint()))
            .should()
            .accessTargetWhere(Accesses.printToTheConsole())
            .because("services log; people read what the front door prints")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes().should(NullMarkedPackages.containThem()).because("null is an exception, not a habit");

    @ArchTest
    static final ArchRule nobodyUsesTheOldDateOrLogging = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("java.time and SLF4J are ours")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule partsOfAServiceFormNoCycle = slices().matching("io.unstick.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a part must be understandable without the ones above it")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule contractsKnowNobody = noClasses()
            .that()
            .resideInAPackage("io.unstick.contracts..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.unstick..").and(not(resideInAPackage("io.unstick.contracts.."))))
            .because("they are read outside this repository")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sharedCodeKnowsNoService = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.unstick.contracts..",
                    "io.unstick.settings..",
                    "io.unstick.messaging..",
                    "io.unstick.m365..",
                    "io.unstick.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.unstick.detector..",
                    "io.unstick.diagnostic..",
                    "io.unstick.remediation..",
                    "io.unstick.sandbox..")
            .because("services depend on what is shared, never the other way round")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule microsoftKnowsNoMessaging = noClasses()
            .that()
            .resideInAPackage("io.unstick.m365..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.unstick.messaging..")
            .because("they change for different reasons")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule messagingKnowsNoMicrosoft = noClasses()
            .that()
            .resideInAPackage("io.unstick.messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.unstick.m365..")
            .because("they change for different reasons")
            .allowEmptyShould(true);

    private HouseRules() {}

    private static DescribedPredicate<JavaClass> isWiring() {
        return DescribedPredicate.describe(
                "wiring", type -> outermost(type).getSimpleName().matches(".*(Application|Configuration|Main)"));
    }

    private static DescribedPredicate<JavaClass> mayPrint() {
        var startRefusal = resideInAPackage("io.unstick.settings").and(simpleName("StartRefusal"));
        return DescribedPredicate.describe(
                "front doors",
                type -> outermost(type).getSimpleName().endsWith("Main")
                        || resideInAPackage("..launcher..").test(type)
                        || startRefusal.test(outermost(type)));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }
}
