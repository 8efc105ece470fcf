package org.larchiveum.archive.release.folder;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.larchiveum.archive.description.Multilingual;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.release.DatasetRelease;
import org.larchiveum.archive.release.ReleaseState;
import org.larchiveum.archive.release.ReleaseVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A release as JSON: in its folder, and in storage, from where the folder can be had again. */
public final class ReleaseFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(ReleaseVersion.class, new Writing<>(ReleaseVersion::toString))
                    .addDeserializer(ReleaseVersion.class, new Reading<>(String.class, ReleaseFile::version))
                    .addSerializer(Multilingual.class, new Writing<>(Multilingual::byTag))
                    .addDeserializer(Multilingual.class, new Reading<>(Texts.class, Multilingual::new))
                    .addSerializer(ReleaseState.class, new Writing<>(State::of))
                    .addDeserializer(ReleaseState.class, new Reading<>(State.class, State::state)))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private ReleaseFile() {}

    public static byte[] write(DatasetRelease release) {
        return JSON.writeValueAsString(release).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws ArchiveException.Corrupt when it is not what {@link #write} wrote */
    public static DatasetRelease read(byte[] json) {
        try {
            return JSON.readValue(json, DatasetRelease.class);
        } catch (JacksonException e) {
            throw new ArchiveException.Corrupt("The record of a release is damaged: " + e.getOriginalMessage(), e);
        }
    }

    private static ReleaseVersion version(String name) {
        return ReleaseVersion.parse(name)
                .orElseThrow(() -> new ArchiveException.Corrupt("'" + name + "' is no name of a release"));
    }

    /** How a state is written: one word, and what belongs to it. */
    private record State(String is, Optional<ReleaseVersion> by, Optional<java.time.LocalDate> day) {
        private static State of(ReleaseState state) {
            return switch (state) {
                case ReleaseState.Held() -> new State("held", Optional.empty(), Optional.empty());
                case ReleaseState.Replaced(var by, var day) -> new State("replaced", Optional.of(by), Optional.of(day));
                case ReleaseState.Gone(var day) -> new State("gone", Optional.empty(), Optional.of(day));
            };
        }

        private ReleaseState state() {
            if (is.equals("held")) {
                return new ReleaseState.Held();
            }
            var since = day.orElseThrow(() -> new ArchiveException.Corrupt("A release is gone, but on no day"));
            return by.<ReleaseState>map(version -> new ReleaseState.Replaced(version, since))
                    .orElseGet(() -> new ReleaseState.Gone(since));
        }
    }

    /** What a map of texts is read as. */
    private static final class Texts extends TreeMap<String, String> implements SortedMap<String, String> {
        private static final long serialVersionUID = 1L;
    }

    private static final class Writing<T> extends ValueSerializer<T> {
        private final Function<T, Object> form;

        private Writing(Function<T, Object> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            context.writeValue(out, form.apply(value));
        }
    }

    private static final class Reading<F, T> extends ValueDeserializer<T> {
        private final Class<F> form;
        private final Function<F, T> value;

        private Reading(Class<F> form, Function<F, T> value) {
            this.form = form;
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return value.apply(context.readValue(in, form));
        }
    }
}
