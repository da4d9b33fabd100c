package io.unstick.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The formatter's gate for the whole repository. A test and no Maven plugin, because plugins run in Maven's own JVM, and
 * one that is older than the sources cannot parse them. {@code -Dunstick.format=apply} rewrites the files instead,
 * {@code -Dunstick.format.part=common/testkit} looks only there.
 */
class SourceFormatTest {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".unstick", "node_modules");
    private static final String HOW_TO_FIX =
            "./mvnw -pl common/testkit -am test -Dtest=SourceFormatTest -Dunstick.format=apply"
                    + " -Dsurefire.failIfNoSpecifiedTests=false";

    private final Path root = Path.of(System.getProperty("unstick.root", "../.."))
            .toAbsolutePath()
            .normalize();
    private final Path part = root.resolve(System.getProperty("unstick.format.part", ""));
    private final boolean apply = "apply".equals(System.getProperty("unstick.format"));
    private final Formatter formatter = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    @Test
    void everySourceFileIsFormatted() throws IOException {
        // Given
        var sources = sources();
        // When
        var offending = sources.parallelStream()
                .flatMap(file -> complaint(file).stream())
                .toList();
        // Then
        assertThat(sources).as("sources in " + part).isNotEmpty();
        assertThat(offending).as("not formatted; run " + HOW_TO_FIX).isEmpty();
    }

    private List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(part, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    private Optional<String> complaint(Path file) {
        try {
            var source = Files.readString(file);
            var formatted = formatter.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return Optional.empty();
            }
            if (apply) {
                Files.writeString(file, formatted);
                return Optional.empty();
            }
            return Optional.of(root.relativize(file).toString());
        } catch (FormatterException e) {
            return Optional.of(unparsable(root.relativize(file), String.valueOf(e.getMessage())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formatter does not know a bare {@code _} inside a record pattern, but it does know {@code var _}. */
    private static String unparsable(Path file, String why) {
        var hint = why.contains("'_'") ? "; in a record pattern write var _" : "";
        return "%s cannot be parsed: %s%s".formatted(file, why, hint);
    }
}
