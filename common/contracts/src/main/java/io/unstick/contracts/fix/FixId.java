package io.unstick.contracts.fix;

import static io.unstick.contracts.fix.Impact.DESTRUCTIVE;
import static io.unstick.contracts.fix.Impact.GUARDED;
import static io.unstick.contracts.fix.Impact.NONE;
import static io.unstick.contracts.fix.Impact.SAFE;
import static io.unstick.contracts.fix.Permission.APPROVAL;
import static io.unstick.contracts.fix.Permission.AUTOMATIC;
import static io.unstick.contracts.fix.Permission.FORBIDDEN;
import static io.unstick.contracts.fix.Permission.TWO_PERSON;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything Unstick can do about a stuck mailbox, with its impact and who must agree by default. */
public enum FixId {
    RETRY_SERVICE_PROVISIONING("retry-service-provisioning", SAFE, AUTOMATIC),
    PROVISIONING_DIAGNOSTIC("provisioning-diagnostic", SAFE, AUTOMATIC),
    REPAIR_COMPANY_OBJECT("repair-company-object", SAFE, AUTOMATIC),
    REPAIR_ACCEPTED_DOMAIN("repair-accepted-domain", SAFE, AUTOMATIC),
    REPROCESS_LICENCE("reprocess-licence", SAFE, AUTOMATIC),
    ENABLE_EXCHANGE_PLAN("enable-exchange-plan", SAFE, AUTOMATIC),
    SET_USAGE_LOCATION("set-usage-location", GUARDED, AUTOMATIC),
    HYDRATE_TENANT("hydrate-tenant", GUARDED, AUTOMATIC),
    TOGGLE_EXCHANGE_PLAN("toggle-exchange-plan", GUARDED, AUTOMATIC),
    ASSIGN_LICENCE("assign-licence", GUARDED, APPROVAL),
    SWAP_LICENCE("swap-licence", GUARDED, APPROVAL),
    RELEASE_ADDRESS("release-address", GUARDED, APPROVAL),
    REPAIR_HYBRID_ATTRIBUTES("repair-hybrid-attributes", GUARDED, APPROVAL),
    PURGE_DELETED_HOLDER("purge-deleted-holder", DESTRUCTIVE, TWO_PERSON),
    CLEAR_PREVIOUS_MAILBOX("clear-previous-mailbox", DESTRUCTIVE, TWO_PERSON),
    RECREATE_USER("recreate-user", DESTRUCTIVE, TWO_PERSON),
    WAIT_FOR_MICROSOFT("wait-for-microsoft", NONE, AUTOMATIC),
    GUIDED_STEP("guided-step", NONE, AUTOMATIC),
    MICROSOFT_TICKET("microsoft-ticket", NONE, AUTOMATIC),
    /** A fix of a newer version. It never runs here. */
    UNRECOGNISED("unrecognised", NONE, FORBIDDEN);

    private final String id;
    private final Impact impact;
    private final Permission defaultPermission;

    FixId(String id, Impact impact, Permission defaultPermission) {
        this.id = id;
        this.impact = impact;
        this.defaultPermission = defaultPermission;
    }

    /**
     * Reads an id that a person wrote.
     *
     * @throws IllegalArgumentException naming all known ids when it is none of them
     */
    public static FixId of(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("unknown fix \"%s\"; known are %s"
                .formatted(id, known().map(FixId::id).collect(Collectors.joining(", ")))));
    }

    /** Reads an id that a service wrote, perhaps a newer one. */
    @JsonCreator
    static FixId ofWire(String id) {
        return find(id).orElse(UNRECOGNISED);
    }

    private static Optional<FixId> find(String id) {
        return known().filter(fix -> fix.id.equals(id)).findFirst();
    }

    private static Stream<FixId> known() {
        return Arrays.stream(values()).filter(fix -> fix != UNRECOGNISED);
    }

    /** The id used in files and on the wire. */
    @JsonValue
    public String id() {
        return id;
    }

    public Impact impact() {
        return impact;
    }

    /** Who must agree unless the tenant's policy says otherwise. */
    public Permission defaultPermission() {
        return defaultPermission;
    }
}
