package io.unstick.remediation.boundaries;

import io.unstick.contracts.CaseId;
import io.unstick.remediation.journal.Journal;
import io.unstick.sandbox.cloud.SimulatedCloud;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that happened, for whoever reads a failure. */
final class Story {
    private Story() {}

    static String of(Crash crash, SimulatedCloud cloud, JdbcClient database) {
        Stream<String> states = database
                .sql("select id || ' ' || body::text from remediation_case where tenant_id = :tenant")
                .param("tenant", crash.tenant().id())
                .query((row, _) -> row.getString(1))
                .list()
                .stream();
        Stream<String> entries = database
                .sql("select id from remediation_case where tenant_id = :tenant")
                .param("tenant", crash.tenant().id())
                .query((row, _) -> CaseId.of(row.getString(1)))
                .list()
                .stream()
                .flatMap(id -> new Journal(database).of(id).stream())
                .map(entry -> "%s %s %s".formatted(entry.at(), entry.type(), entry.payload()));
        Stream<String> effects = cloud.effects().writesTo(crash.tenant()).stream()
                .map(effect -> "%s %s changed=%s %d"
                        .formatted(effect.at(), effect.operation(), effect.changed(), effect.status()));
        return Stream.of(Stream.of(crash.toString()), states, entries, effects)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
