package io.unstick.remediation;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.unstick.testkit.HouseRules;
import io.unstick.testkit.ServiceRules;

@AnalyzeClasses(packages = "io.unstick.remediation", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule THE_HEART_IS_PURE = ServiceRules.pure(
            "io.unstick.remediation.cases",
            "io.unstick.remediation.loans",
            "io.unstick.remediation.playbook",
            "io.unstick.remediation.safety",
            "io.unstick.remediation.onpremises.repair");

    @ArchTest
    static final ArchRule ONLY_EXECUTION_WRITES = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("io.unstick.remediation.execution", "io.unstick.remediation.debts")
            .and()
            .haveNameNotMatching(".*Configuration")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.unstick.m365.write..")
            .because("the write path is in one place");

    @ArchTest
    static final ArchRule ONLY_THE_RELAY_PUBLISHES = ArchRuleDefinition.noClasses()
            .that()
            .haveNameNotMatching(".*\\.(JournalRelay|RemediationConfiguration)")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("EventPublisher")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("KafkaTemplate")
            .because("an event without a journal entry, or the other way round, must be impossible");
}
