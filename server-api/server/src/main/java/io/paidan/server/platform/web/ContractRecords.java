package io.paidan.server.platform.web;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;

/**
 * How the records of the contract are read and written without one annotation in them: a component must be sent, and not
 * as null, unless the record says {@code @Nullable}; only components are written, no {@code isSomething()}.
 */
final class ContractRecords extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return isRequired(member) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : JsonSetter.Value.empty();
    }

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        return isOurRecord(type.getRawType()) ? checker.withIsGetterVisibility(Visibility.NONE) : checker;
    }

    private static boolean isOurRecord(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("io.paidan.");
    }

    private static boolean isRequired(Annotated member) {
        return member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getMember() instanceof Constructor<?> constructor
                && isOurRecord(constructor.getDeclaringClass())
                && !constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }
}
