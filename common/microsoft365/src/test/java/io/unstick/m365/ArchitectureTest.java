package io.unstick.m365;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.unstick.testkit.HouseRules;

@AnalyzeClasses(packages = "io.unstick.m365", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule readingCannotReachWriting = ArchRuleDefinition.noClasses()
            .that()
            .resideInAnyPackage("io.unstick.m365.read..", "io.unstick.m365.call..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.unstick.m365.write..");
}
