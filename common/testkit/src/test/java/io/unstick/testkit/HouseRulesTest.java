package io.unstick.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.unstick.contracts.planted.KnowsAService;
import io.unstick.detector.planted.AnyService;
import io.unstick.m365.planted.KnowsMessaging;
import io.unstick.messaging.planted.KnowsMicrosoft;
import io.unstick.planted.one.One;
import io.unstick.planted.two.Two;
import io.unstick.planted.unmarked.Unmarked;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that nobody can break any more guards nothing: each must catch its planted offender. */
class HouseRulesTest {

    static Stream<Arguments> offenders() {
        return Stream.of(
                        caught(
                                HouseRules.onlyWiringReadsTheWallClock,
                                Offenders.AsksForTheInstant.class,
                                Offenders.RefersToTheInstant.class,
                                Offenders.AsksForToday.class,
                                Offenders.RefersToTheMillis.class,
                                Offenders.MakesAClock.class,
                                Offenders.MakesATicker.class,
                                Offenders.MakesASource.class),
                        caught(
                                HouseRules.namesSayWhatAClassIs,
                                Offenders.TimeUtils.class,
                                Offenders.MailboxHelper.class,
                                Offenders.HelperOfMailboxes.class,
                                Offenders.BaseCase.class,
                                Offenders.TenantManagerBean.class,
                                Offenders.TicketDeskImpl.class),
                        caught(
                                HouseRules.logsAreStructured,
                                Offenders.LogsByPosition.class,
                                Offenders.LogsFluentlyByPosition.class,
                                Offenders.LogsByArgument.class),
                        caught(HouseRules.collaboratorsComeThroughTheConstructor, Offenders.IsFilledFromOutside.class),
                        caught(HouseRules.onlyFrontDoorsPrint, Offenders.Prints.class),
                        caught(HouseRules.everyPackageIsNullMarked, Unmarked.class),
                        caught(
                                HouseRules.nobodyUsesTheOldDateOrLogging,
                                Offenders.UsesTheOldDate.class,
                                Offenders.UsesTheOldLogging.class),
                        caught(HouseRules.contractsKnowNobody, KnowsAService.class),
                        caught(HouseRules.sharedCodeKnowsNoService, KnowsAService.class),
                        caught(HouseRules.microsoftKnowsNoMessaging, KnowsMessaging.class),
                        caught(HouseRules.messagingKnowsNoMicrosoft, KnowsMicrosoft.class),
                        caught(ServiceRules.cannotReachWrites(), AnyService.class))
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void everyRuleCatchesItsOffender(ArchRule rule, Class<?> offender) {
        // Given
        var classes = new ClassFileImporter().importClasses(offender);
        // When
        var violations = rule.evaluate(classes).getFailureReport().getDetails();
        // Then
        assertThat(violations)
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation).contains(offender.getPackageName()));
    }

    @Test
    void aCycleIsCaught() {
        // Given
        var classes = new ClassFileImporter().importClasses(One.class, Two.class);
        // When
        var result = HouseRules.partsOfAServiceFormNoCycle.evaluate(classes);
        // Then
        assertThat(result.hasViolation()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("houseRules")
    void theWellBehavedAreLeftAlone(ArchRule rule) throws ClassNotFoundException {
        // Given
        var classes = new ClassFileImporter()
                .importClasses(
                        Class.forName("io.unstick.testkit.package-info"),
                        Offenders.ImplicitGrantOfDatabaseBasement.class,
                        PlantedMain.class,
                        PlantedMain.Part.class);
        // When
        var result = rule.evaluate(classes);
        // Then
        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @Test
    void aMisspeltPackageIsNoticed() {
        // Given
        JavaClasses nothing = new ClassFileImporter().importPackages("io.unstick.misspelt");
        // When
        var passed = houseRules().filter(rule -> isSatisfied(rule, nothing)).toList();
        // Then
        assertThat(passed)
                .isNotEmpty()
                .doesNotContain(HouseRules.namesSayWhatAClassIs, HouseRules.everyPackageIsNullMarked);
    }

    @Test
    void everyHouseRuleHasAnOffender() {
        // Given
        var tested =
                Stream.concat(offenders().map(each -> each.get()[0]), Stream.of(HouseRules.partsOfAServiceFormNoCycle));
        // When
        var rules = houseRules().toList();
        // Then
        assertThat(tested).containsAll(rules);
    }

    static Stream<ArchRule> houseRules() {
        return Stream.of(HouseRules.class.getDeclaredFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == ArchRule.class)
                .map(field -> {
                    try {
                        return (ArchRule) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static boolean isSatisfied(ArchRule rule, JavaClasses classes) {
        try {
            rule.check(classes);
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    private static List<Arguments> caught(ArchRule rule, Class<?>... offenders) {
        return Stream.of(offenders)
                .map(offender -> Arguments.of(rule, offender))
                .toList();
    }
}
