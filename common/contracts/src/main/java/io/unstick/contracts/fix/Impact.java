package io.unstick.contracts.fix;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How much a fix can hurt. */
public enum Impact {
    /** Changes nothing at Microsoft. */
    NONE,
    /** May be repeated without harm and touches only the stuck user. */
    SAFE,
    /** Changes settings or other objects; can be undone or is harmless for ever. */
    GUARDED,
    /** Loses something that cannot be brought back. Also what an older version makes of an impact it does not know. */
    @JsonEnumDefaultValue
    DESTRUCTIVE
}
