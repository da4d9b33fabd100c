package io.unstick.diagnostic;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.unstick.testkit.HouseRules;
import io.unstick.testkit.ServiceRules;

@AnalyzeClasses(packages = "io.unstick.diagnostic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule theDiagnosisIsPure = ServiceRules.pure("io.unstick.diagnostic.diagnosis");

    @ArchTest
    static final ArchRule itOnlyLooks = ServiceRules.cannotReachWrites();
}
