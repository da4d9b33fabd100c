package io.unstick.detector.fleet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The entries of a mapping. Each key is taken by whoever knows it; one that nobody took is a mistake. */
final class YamlEntries {
    private final YamlPlace place;
    private final Map<String, YamlValue> untaken;
    private final Set<String> known = new TreeSet<>();

    private YamlEntries(YamlPlace place, Map<String, YamlValue> entries) {
        this.place = place;
        this.untaken = entries;
    }

    static YamlEntries of(MappingNode mapping, YamlPlace place) {
        var entries = new LinkedHashMap<String, YamlValue>();
        for (var tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw place.problem("has a key that is no text");
            }
            var value = new YamlValue(tuple.getValueNode(), place.child(key.getValue(), key.getStartMark()));
            if (entries.put(key.getValue(), value) != null) {
                throw value.place().problem("is given twice");
            }
        }
        return new YamlEntries(place, entries);
    }

    YamlPlace place() {
        return place;
    }

    /** The value of an optional key; a key without a value counts as absent. */
    Optional<YamlValue> take(String key) {
        known.add(key);
        return Optional.ofNullable(untaken.remove(key)).filter(value -> !value.isNull());
    }

    YamlValue require(String key) {
        return take(key).orElseThrow(() -> place.problem("lacks the key " + key));
    }

    /** Everything that is left, for mappings whose keys are names. */
    Map<String, YamlValue> takeAll() {
        var all = new LinkedHashMap<>(untaken);
        untaken.clear();
        return all;
    }

    void refuseOthers() {
        untaken.values().stream().findFirst().ifPresent(value -> {
            throw value.place().problem("is not a known key; known here are " + String.join(", ", known));
        });
    }
}
