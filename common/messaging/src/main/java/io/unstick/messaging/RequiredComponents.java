package io.unstick.messaging;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * What the compiler checks in our code, checked for JSON too: a component of a record in a {@code @NullMarked} package
 * must be there and not be null, unless it is {@code @Nullable}; collections hold no nulls. Without this Jackson
 * passes null for whatever is missing.
 */
final class RequiredComponents extends NopAnnotationIntrospector {
    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return componentOf(member).map(RequiredComponents::isRequired).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return componentOf(annotated)
                .map(component -> isRequired(component) ? Nulls.FAIL : Nulls.SET)
                .map(nulls -> JsonSetter.Value.construct(nulls, Nulls.FAIL))
                .orElse(JsonSetter.Value.empty());
    }

    private static Optional<RecordComponent> componentOf(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Constructor<?> constructor
                        && isOurRecord(constructor.getDeclaringClass())
                        && isCanonical(constructor)
                ? Optional.of(constructor.getDeclaringClass().getRecordComponents()[parameter.getIndex()])
                : Optional.empty();
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getPackage().isAnnotationPresent(NullMarked.class);
    }

    private static boolean isCanonical(Constructor<?> constructor) {
        return constructor.getParameterCount()
                == constructor.getDeclaringClass().getRecordComponents().length;
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
