package io.unstick.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.introspect.AnnotationIntrospectorPair;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The one way events are written and read as JSON. */
public final class EventJson {
    /** Bytes of the largest payload. Below the broker's default of 1 MiB per record, so that headers fit too. */
    static final int LARGEST_PAYLOAD = 1_000_000;

    private static final int DEEPEST_NESTING = 32;
    private static final int LONGEST_NAME = 256;

    private static final JsonMapper MAPPER = build();

    private EventJson() {}

    /**
     * Open for tomorrow: unknown properties are ignored, unknown values of enums read as their default where they have
     * one. Strict about everything else: a record's component is required unless it is {@code @Nullable}, nothing is
     * converted from another JSON type, nothing may follow the value, size and depth are limited. Times are ISO 8601
     * text; absent values are left out.
     */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(limits())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build())
                .annotationIntrospector(
                        new AnnotationIntrospectorPair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
                .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE, EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .withCoercionConfig(LogicalType.Textual, EventJson::onlyFromText)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    private static void onlyFromText(MutableCoercionConfig text) {
        text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    private static StreamReadConstraints limits() {
        return StreamReadConstraints.builder()
                .maxDocumentLength(LARGEST_PAYLOAD)
                .maxStringLength(LARGEST_PAYLOAD)
                .maxNestingDepth(DEEPEST_NESTING)
                .maxNameLength(LONGEST_NAME)
                .build();
    }
}
