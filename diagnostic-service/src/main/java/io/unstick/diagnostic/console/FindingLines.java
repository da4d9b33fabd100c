package io.unstick.diagnostic.console;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.messaging.EventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Findings for people. */
public final class FindingLines {
    private FindingLines() {}

    /** All of them, numbered in their order. */
    public static List<String> of(List<Finding> findings) {
        var lines = new ArrayList<String>();
        for (Finding finding : findings) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%3d  %s (scope %s, confidence %.2f)",
                    findings.indexOf(finding) + 1,
                    finding.cause(),
                    finding.cause().scope().name().toLowerCase(Locale.ROOT),
                    finding.confidence()));
            lines.add("     " + Printable.of(finding.summary()));
            targets(finding.detail()).map("       "::concat).forEach(lines::add);
            lines.add("     seen in " + String.join(", ", finding.evidence()));
        }
        return lines;
    }

    /** Whatever a fix would have to touch, by the names it has in events. */
    private static Stream<String> targets(FindingDetail detail) {
        JsonNode tree = EventJson.mapper().valueToTree(detail);
        return tree.properties().stream()
                .filter(part ->
                        !part.getKey().equals("kind") && !part.getValue().isNull())
                .map(part -> Printable.of("%s: %s".formatted(part.getKey(), text(part.getValue()))));
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }
}
