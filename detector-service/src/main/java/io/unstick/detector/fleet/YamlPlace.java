package io.unstick.detector.fleet;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands in a file, to point at when it is wrong.
 *
 * @param line from 1; 0 when there is none to name
 * @param path keys from the top, such as {@code policies.standard.grace}; empty for the whole file
 */
record YamlPlace(String file, int line, String path) {
    static YamlPlace top(String file) {
        return new YamlPlace(file, 0, "");
    }

    YamlPlace child(String key, @Nullable Mark mark) {
        return new YamlPlace(file, lineOf(mark, line), path.isEmpty() ? key : path + "." + key);
    }

    YamlPlace item(int index, @Nullable Mark mark) {
        return new YamlPlace(file, lineOf(mark, line), "%s[%d]".formatted(path, index));
    }

    /** A sentence about this place; the demand goes on where the key ends: "must be positive". */
    TenantsFileProblem problem(String demand) {
        String where = line == 0 ? file : file + ":" + line;
        return new TenantsFileProblem("%s: %s.".formatted(where, path.isEmpty() ? demand : path + " " + demand));
    }

    private static int lineOf(@Nullable Mark mark, int otherwise) {
        return mark == null ? otherwise : mark.getLine() + 1;
    }
}
