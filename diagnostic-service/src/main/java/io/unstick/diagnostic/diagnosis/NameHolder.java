package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.HolderKind;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who has the user principal name that the synchronisation could not give the user; absent when Microsoft does not say
 * which name that is. Asked only about such users.
 *
 * @param holder absent when nobody of that name was found
 * @param synced whether the holder is mastered on-premises
 */
public record NameHolder(String userPrincipalName, @Nullable UserObjectId holder, boolean synced) {
    public static final EvidenceSource<NameHolder> SOURCE =
            new EvidenceSource<>("name-holder", NameHolder::told, NameHolder::from);

    private static final String HOLDER = "holder";

    FindingDetail detail() {
        return new FindingDetail.NameHeld(
                userPrincipalName, holder == null ? HolderKind.OTHER : HolderKind.USER, holder, synced);
    }

    /** The same with another name. */
    NameHolder renamed(UnaryOperator<String> names) {
        return new NameHolder(names.apply(userPrincipalName), holder, synced);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .and("name", Pseudonym.of(userPrincipalName))
                .andMaybe(HOLDER, holder)
                .and("synced-from-on-premises", synced)
                .asMap();
    }

    private static NameHolder from(Map<String, String> told) {
        String holder = told.get(HOLDER);
        return new NameHolder(
                Told.text(told, "name"),
                holder == null ? null : UserObjectId.of(holder),
                Told.isTrue(told, "synced-from-on-premises"));
    }

    /** Without the name: this text may reach logs. */
    @Override
    public String toString() {
        return "NameHolder[holder=%s]".formatted(holder);
    }
}
