package io.unstick.detector.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One value with its place, read as what its key asks for. Scalars keep their letters: country {@code NO} is not a no. */
record YamlValue(Node node, YamlPlace place) {
    private static final Pattern DURATION = Pattern.compile("(-?\\d{1,9})(ms|s|m|h|d)");

    boolean isNull() {
        return node.getTag().equals(Tag.NULL);
    }

    String text() {
        if (node instanceof ScalarNode scalar && !isNull() && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw place.problem("must be a text");
    }

    Duration positiveDuration() {
        var matcher = DURATION.matcher(text());
        if (!matcher.matches()) {
            throw wrong("must be a duration such as 30s, 5m or 4h");
        }
        long amount = Long.parseLong(matcher.group(1));
        if (amount <= 0) {
            throw wrong("must be positive");
        }
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    int wholeNumber(int least, int most) {
        try {
            int number = Integer.parseInt(text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below, as for a number that is too large
        }
        throw wrong("must be a whole number from %d to %d".formatted(least, most));
    }

    boolean trueOrFalse() {
        return switch (text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong("must be true or false");
        };
    }

    String matching(Pattern pattern, String demand) {
        if (!pattern.matcher(text()).matches()) {
            throw wrong(demand);
        }
        return text();
    }

    /** The enum constant that is written this way in files: lower case, hyphens. */
    <E extends Enum<E>> E oneOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> written(constant).equals(text()))
                .findFirst()
                .orElseThrow(() -> wrong("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(YamlValue::written)
                                .collect(Collectors.joining(", "))));
    }

    /** What the parser makes of the text; its complaint becomes the demand. */
    <T> T parsed(Function<String, T> parser, String demand) {
        try {
            return parser.apply(text());
        } catch (IllegalArgumentException _) {
            throw wrong(demand);
        }
    }

    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw place.problem("must be a list");
        }
        var items = new ArrayList<YamlValue>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(item, place.item(items.size(), item.getStartMark())));
        }
        return items;
    }

    YamlEntries entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw place.problem("must have keys below it");
        }
        return YamlEntries.of(mapping, place);
    }

    TenantsFileProblem wrong(String demand) {
        return place.problem("%s, but is \"%s\"".formatted(demand, text()));
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
