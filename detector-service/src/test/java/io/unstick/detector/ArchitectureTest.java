package io.unstick.detector;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.unstick.testkit.HouseRules;
import io.unstick.testkit.ServiceRules;

@AnalyzeClasses(packages = "io.unstick.detector", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule suspicionIsPure = ServiceRules.pure("io.unstick.detector.suspicion");

    @ArchTest
    static final ArchRule theDetectorOnlyLooks = ServiceRules.cannotReachWrites();
}
