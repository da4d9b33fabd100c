package io.unstick.remediation.onpremises;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.unstick.testkit.ServiceRules;

@AnalyzeClasses(packages = "io.unstick.remediation", importOptions = DoNotIncludeTests.class)
class ArchitectureOfOnPremisesTest {
    @ArchTest
    static final ArchRule WHAT_DECIDES_IS_PURE = ServiceRules.pure("io.unstick.remediation.onpremises.repair");

    @ArchTest
    static final ArchRule LDAP_STAYS_IN_ONE_PLACE = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("io.unstick.remediation.onpremises.directory")
            .and()
            .doNotHaveSimpleName("SiteSettings")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.unboundid..");

    @ArchTest
    static final ArchRule SSH_STAYS_IN_ONE_PLACE = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("io.unstick.remediation.onpremises.sync")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.sshd..");
}
