package io.unstick.settings;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** The keys that a service answers for. A misspelt one must not be ignored in silence: a limit would be missing. */
final class KnownKeys {

    /** Sections that belong to one service or to the front door, and are checked there; in Spring's uniform writing. */
    private static final Set<String> OF_OTHERS =
            Set.of("detector", "diagnostic", "remediation", "api", "onpremises", "local");

    private final List<SettingsSection<?>> sections;

    KnownKeys(List<SettingsSection<?>> sections) {
        this.sections = sections;
    }

    void refuseOthers(WrittenSettings written) {
        written.deliberate()
                .filter(property -> !isKnown(property.getName()))
                .findFirst()
                .ifPresent(property -> {
                    throw new StartRefused("%s is not a known setting.".formatted(written.at(property.getName())));
                });
    }

    private boolean isKnown(ConfigurationPropertyName name) {
        return sections.stream().anyMatch(section -> contains(section, name) && knows(section, name))
                || isOfOthers(name);
    }

    private boolean isOfOthers(ConfigurationPropertyName name) {
        var part = name.getElement(1, Form.UNIFORM);
        return OF_OTHERS.contains(part)
                && sections.stream()
                        .map(section -> ConfigurationPropertyName.of(section.prefix()))
                        .filter(prefix -> prefix.getNumberOfElements() > 1)
                        .noneMatch(prefix -> prefix.getElement(1, Form.UNIFORM).equals(part));
    }

    private static boolean contains(SettingsSection<?> section, ConfigurationPropertyName name) {
        var prefix = ConfigurationPropertyName.of(section.prefix());
        return prefix.equals(name) || prefix.isAncestorOf(name);
    }

    private static boolean knows(SettingsSection<?> section, ConfigurationPropertyName name) {
        var depth = ConfigurationPropertyName.of(section.prefix()).getNumberOfElements();
        return RecordShape.knows(section.type(), name, depth);
    }
}
