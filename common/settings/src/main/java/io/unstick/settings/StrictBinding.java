package io.unstick.settings;

import java.beans.PropertyEditorSupport;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.PropertyEditorRegistry;
import org.springframework.boot.context.properties.bind.BindConstructorProvider;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.convert.ApplicationConversionService;

/** Makes a section's record from what was written, or refuses. */
final class StrictBinding {

    private final WrittenSettings written;
    private final Binder binder;

    StrictBinding(WrittenSettings written) {
        this.written = written;
        this.binder = new Binder(
                written.sources(),
                value -> value instanceof String text ? written.environment().resolveRequiredPlaceholders(text) : value,
                List.of(ApplicationConversionService.getSharedInstance()),
                StrictBinding::pathsAreNeverLookedForInJars,
                new PathsFromTheirFile(),
                canonicalConstructor());
    }

    <T extends Record> T bind(SettingsSection<T> section) {
        var prefix = ConfigurationPropertyName.of(section.prefix());
        RecordShape.firstMissing(section.type(), prefix, written).ifPresent(key -> {
            throw new StartRefused("%s is missing.".formatted(written.at(key)));
        });
        try {
            var bound = binder.bindOrCreate(prefix, Bindable.of(section.type()), (BindHandler) null);
            section.checks().forEach(check -> check.check(bound));
            return bound;
        } catch (BindException e) {
            throw new WrongValue(written).refusal(e);
        } catch (IllegalArgumentException e) {
            throw new WrongValue(written).refusal(prefix, section.type(), e);
        }
    }

    private static BindConstructorProvider canonicalConstructor() {
        return (bindable, isNested) -> {
            var type = bindable.getType().resolve(Object.class);
            return type.isRecord() ? RecordShape.canonicalConstructor(type) : null;
        };
    }

    /** Spring's own editor would prefer a resource of that name on the class path. */
    private static void pathsAreNeverLookedForInJars(PropertyEditorRegistry editors) {
        editors.registerCustomEditor(Path.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(Path.of(text));
            }
        });
    }

    /** Relative to the file that names them. */
    private static final class PathsFromTheirFile implements BindHandler {

        @Override
        public Object onSuccess(
                ConfigurationPropertyName name, Bindable<?> target, BindContext context, Object result) {
            return result instanceof Path path
                    ? Origins.folder(context.getConfigurationProperty())
                            .resolve(path)
                            .normalize()
                    : result;
        }
    }
}
