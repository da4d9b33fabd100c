package io.unstick.sandbox.launcher.torture.oracle;

import java.util.List;

/** No token is shown to another tenant, and nothing is changed in another tenant than the case's. */
final class TenantRule implements Rule {

    @Override
    public List<Violation> judge(History history, Facts facts) {
        return history.microsoft().effects().stream()
                .filter(effect -> !effect.isWrite()
                        || facts.intentOf(effect)
                                .filter(intent -> !intent.tenant().equals(effect.tenant()))
                                .isPresent())
                .map(effect -> Violation.of(
                        Key.CROSS_TENANT,
                        effect.isWrite() ? "an effect in another tenant" : "a token in another tenant",
                        effect,
                        facts.intentOf(effect).map(Intent::toString).orElse("no intent")))
                .toList();
    }
}
