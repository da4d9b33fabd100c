package io.unstick.remediation.access;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.cases.Entry;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a caller out of a token's claims. What is unknown gives nothing: an unknown role no right, a malformed tenant no
 * tenant, a missing claim neither.
 */
final class Claims {
    private final OidcSettings settings;

    Claims(OidcSettings settings) {
        this.settings = settings;
    }

    /** Empty when the token names nobody, or claims to be the product itself. */
    Optional<Caller> caller(Map<String, Object> claims) {
        return texts(claims.get(settings.nameClaim()))
                .filter(name -> !name.isBlank() && !name.equals(Entry.UNSTICK))
                .findFirst()
                .map(name -> Caller.of(name, roles(claims), tenants(claims)));
    }

    private List<Role> roles(Map<String, Object> claims) {
        return texts(claims.get(settings.rolesClaim()))
                .map(text -> text.startsWith(settings.rolesPrefix())
                        ? text.substring(settings.rolesPrefix().length())
                        : "")
                .flatMap(Claims::role)
                .toList();
    }

    private List<String> tenants(Map<String, Object> claims) {
        return texts(claims.get(settings.tenantsClaim()))
                .filter(Claims::isTenant)
                .toList();
    }

    private static Stream<Role> role(String text) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(text));
    }

    private static boolean isTenant(String text) {
        try {
            return text.equals(Caller.ALL_TENANTS)
                    || !TenantId.of(text).toString().isEmpty();
        } catch (IllegalArgumentException noTenant) {
            return false;
        }
    }

    private static Stream<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.empty();
            case String one -> Stream.of(one);
            case Collection<?> many -> many.stream().filter(Objects::nonNull).map(Object::toString);
            default -> Stream.empty();
        };
    }
}
