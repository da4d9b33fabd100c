package io.unstick.remediation.debts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.unstick.messaging.EventJson;
import io.unstick.remediation.loans.LicenceDebt;
import io.unstick.remediation.loans.Stage;
import tools.jackson.databind.json.JsonMapper;

/** How a debt is written to its row: the names here are in the database and never change because a class was renamed. */
final class DebtJson {
    private static final JsonMapper MAPPER = EventJson.mapper()
            .rebuild()
            .addMixIn(Stage.class, Stages.class)
            .addMixIn(LicenceDebt.class, Derived.class)
            .build();

    private DebtJson() {}

    static String write(LicenceDebt debt) {
        return MAPPER.writeValueAsString(debt);
    }

    static LicenceDebt read(String body) {
        return MAPPER.readValue(body, LicenceDebt.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "stage")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Stage.Owed.class, name = "owed"),
        @JsonSubTypes.Type(value = Stage.Paid.class, name = "paid"),
        @JsonSubTypes.Type(value = Stage.Closed.class, name = "closed")
    })
    private interface Stages {}

    @JsonIgnoreProperties({"paid", "closed", "swap", "dueAt"})
    private interface Derived {}
}
