package io.unstick.remediation.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.fix.FixId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fix has its page, its class and its scenario; none of the three is ever missing. */
class PlaybookPagesTest {
    private static final Path ROOT = root();
    private static final Path PAGES = ROOT.resolve("docs/playbooks");
    private static final Pattern FIXES_OF_A_PAGE = Pattern.compile("(?m)^Fixes: (.+)$");
    private static final Pattern QUOTED = Pattern.compile("`([a-z0-9-]+)`");
    private static final Pattern ANSWERS = Pattern.compile("(?:fixes|handled-by): \\[([^\\]]*)\\]");

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachOfTheTenMethodsHasItsPage() throws IOException {
        // When
        List<String> numbers =
                pages().stream().map(name -> name.substring(0, 2)).toList();

        // Then
        assertThat(numbers)
                .isEqualTo(
                        IntStream.rangeClosed(1, 11).mapToObj("%02d"::formatted).toList());
    }

    @ParameterizedTest
    @EnumSource(value = FixId.class, mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyFixIsOnExactlyOnePage(FixId fix) throws IOException {
        assertThat(fixesByPage().entrySet())
                .filteredOn(page -> page.getValue().contains(fix))
                .as("pages with the fix %s in their line \"Fixes:\"", fix.id())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageNamesItsFixesOrSaysThatItHasNone(String page) throws IOException {
        if (fixesByPage().getOrDefault(page, List.of()).isEmpty()) {
            assertThat(text(PAGES.resolve(page))).contains("No fix of its own");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageAnswersEveryQuestion(String page) throws IOException {
        assertThat(text(PAGES.resolve(page)))
                .contains(
                        "## When\n",
                        "## Reads and writes\n",
                        "## Who agrees\n",
                        "## What can go wrong\n",
                        "## How it is undone\n",
                        "## What a person sees\n");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theIndexLeadsToEveryPage(String page) throws IOException {
        assertThat(text(PAGES.resolve("README.md"))).contains("](" + page + ")");
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyCauseIsAnsweredBySomePage(Cause cause) throws IOException {
        assertThat(text(PAGES.resolve("README.md"))).contains("`" + cause.name() + "`");
    }

    @Test
    void everyFixClassAnswersForAFixOfItsOwn() {
        // When
        List<FixId> ids = fixClasses().map(Fix::id).toList();

        // Then
        assertThat(ids).hasSizeGreaterThan(10).doesNotHaveDuplicates().doesNotContain(FixId.UNRECOGNISED);
    }

    @ParameterizedTest
    @EnumSource(value = FixId.class, mode = Mode.EXCLUDE, names = "UNRECOGNISED")
    void everyFixIsToldByAScenario(FixId fix) throws IOException {
        assertThat(toldByScenarios())
                .as("fixes named by scenarios of the set \"fixes\"")
                .contains(fix);
    }

    /** An unknown id on a page fails here too. */
    private static Map<String, List<FixId>> fixesByPage() throws IOException {
        Map<String, List<FixId>> fixes = new TreeMap<>();
        for (String page : pages()) {
            fixes.put(
                    page,
                    FIXES_OF_A_PAGE
                            .matcher(text(PAGES.resolve(page)))
                            .results()
                            .flatMap(line -> QUOTED.matcher(line.group(1)).results())
                            .map(PlaybookPagesTest::fix)
                            .toList());
        }
        return fixes;
    }

    private static List<FixId> toldByScenarios() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("sandbox/src/main/resources/scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(PlaybookPagesTest::text)
                    .filter(scenario -> scenario.contains("\nset: fixes\n"))
                    .flatMap(scenario -> ANSWERS.matcher(scenario).results())
                    .flatMap(answers -> Arrays.stream(answers.group(1).split(",")))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(FixId::of)
                    .distinct()
                    .toList();
        }
    }

    private static Stream<Fix> fixClasses() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(Fix.class.getPackageName())
                        .stream()
                        .filter(type -> type.isAssignableTo(Fix.class) && !type.isInterface())
                        .map(PlaybookPagesTest::made);
    }

    private static Fix made(JavaClass type) {
        try {
            return (Fix) type.reflect().getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException broken) {
            throw new LinkageError(type.getName() + " is a fix that cannot be made", broken);
        }
    }

    private static FixId fix(MatchResult quoted) {
        return FixId.of(quoted.group(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }

    private static Path root() {
        Path module = Path.of("").toAbsolutePath();
        return Stream.iterate(module, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }
}
