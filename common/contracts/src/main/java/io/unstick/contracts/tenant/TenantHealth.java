package io.unstick.contracts.tenant;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How well a tenant can be seen. */
public enum TenantHealth {
    OK,
    /** Microsoft slows us down; everything happens, later. */
    THROTTLED,
    /** No token, consent or role, or an API that answers nonsense: nothing is known about this tenant now. */
    @JsonEnumDefaultValue
    BLIND
}
