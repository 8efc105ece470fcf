package org.larchiveum.archive.storage.ocfl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.larchiveum.archive.storage.AuditEvent;

/** The OCFL editors' own objects (OCFL/fixtures): good ones and those with warnings pass, every bad one is refused. */
class OcflFixturesTest {
    @TempDir
    private Path copies;

    @TestFactory
    Stream<DynamicTest> goodObjectsPass() {
        return fixtures("good-objects")
                .map(object -> DynamicTest.dynamicTest(
                        name(object), () -> assertThat(faults(object)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> objectsWithWarningsPass() {
        return fixtures("warn-objects")
                .map(object -> DynamicTest.dynamicTest(
                        name(object), () -> assertThat(faults(object)).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> badObjectsAreRefused() {
        return fixtures("bad-objects")
                .map(object -> DynamicTest.dynamicTest(
                        name(object), () -> assertThat(faults(object)).isNotEmpty()));
    }

    private static Stream<Path> fixtures(String kind) {
        var suites = Optional.ofNullable(System.getenv("LARCHIVEUM_SUITES")).map(Path::of);
        Assumptions.assumeTrue(
                suites.isPresent() && Files.isDirectory(suites.get().resolve("ocfl-fixtures")),
                "OCFL fixtures are not here: set LARCHIVEUM_SUITES to the folder that holds ocfl-fixtures");
        return Stream.of("1.0", "1.1")
                .map(version -> suites.orElseThrow()
                        .resolve("ocfl-fixtures")
                        .resolve(version)
                        .resolve(kind))
                .flatMap(OcflFixturesTest::children);
    }

    private static Stream<Path> children(Path folder) {
        try (var children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Path object) {
        return object.getName(object.getNameCount() - 3) + " " + object.getFileName();
    }

    private List<AuditEvent> faults(Path object) throws IOException {
        return OcflAudit.ofObject(copy(object)).stream()
                .filter(AuditEvent.Fault.class::isInstance)
                .toList();
    }

    private Path copy(Path object) throws IOException {
        var target = copies.resolve(name(object));
        try (var files = Files.walk(object)) {
            for (var file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(object.relativize(file)));
            }
        }
        return target;
    }
}
