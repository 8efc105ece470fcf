package org.larchiveum.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The shape of the house: which way modules look, what a package may know, how large things grow. */
@AnalyzeClasses(
        packages = "org.larchiveum",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {
    /** Once packaged, the contracts that other modules run lie in jars of tests. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** Packages of the portal that several features share; the command line stands above the features. */
    private static final Set<String> SHARED =
            Set.of("layout", "problem", "image", "notation", "outline", "citation", "ead", "command");

    @ArchTest
    static final ArchRule modules_look_one_way = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("ontology")
            .definedBy("org.larchiveum.ontology..")
            .layer("solr")
            .definedBy("org.larchiveum.solr..")
            .layer("archive")
            .definedBy("org.larchiveum.archive..")
            .layer("extractor")
            .definedBy("org.larchiveum.extractor..")
            .layer("ingest")
            .definedBy("org.larchiveum.ingest..")
            .layer("portal")
            .definedBy("org.larchiveum.portal..")
            .whereLayer("portal")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("ingest")
            .mayOnlyBeAccessedByLayers("portal")
            .whereLayer("extractor")
            .mayOnlyBeAccessedByLayers("ingest")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("ingest", "portal")
            .whereLayer("solr")
            .mayOnlyBeAccessedByLayers("archive");

    @ArchTest
    static final ArchRule the_archive_is_plain_java = noClasses()
            .that()
            .resideInAPackage("org.larchiveum.archive..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..", "org.apache.tika..", "org.thymeleaf..");

    @ArchTest
    static final ArchRule only_assembly_names_an_engine = noClasses()
            .that()
            .resideOutsideOfPackages("..storage.ocfl..", "..search.solr..", "..graph.jena..")
            .and()
            .doNotHaveSimpleName("Assembly")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..storage.ocfl..", "..search.solr..", "..graph.jena..");

    @ArchTest
    static final ArchRule pages_read_only_what_is_public = noClasses()
            .that()
            .resideInAPackage("org.larchiveum.portal..")
            .and()
            .resideOutsideOfPackage("org.larchiveum.portal.command..")
            .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("org.larchiveum.portal")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.larchiveum.archive.storage..",
                    "org.larchiveum.archive.ledger..",
                    "org.larchiveum.archive.entry..",
                    "org.larchiveum.archive.disclosure..",
                    "org.larchiveum.ingest..");

    @ArchTest
    static final ArchRule archive_has_no_cycles =
            slices().matching("org.larchiveum.archive.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ingest_has_no_cycles = slices().matching("org.larchiveum.ingest.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule portal_features_do_not_know_each_other =
            slices().assignedFrom(new Features()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule shared_packages_know_no_feature = noClasses()
            .that()
            .resideInAnyPackage(
                    "..portal.layout..",
                    "..portal.problem..",
                    "..portal.image..",
                    "..portal.notation..",
                    "..portal.outline..",
                    "..portal.citation..",
                    "..portal.ead..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe("are part of a feature", Features::feature));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Constants)$")
            .orShould()
            .haveNameMatching(".*\\.Abstract[A-Z].*");

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes()
            .should(new ArchCondition<JavaClass>("live in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getPackageName() + " has no @NullMarked package-info"));
                }
            });

    @ArchTest
    static final ArchRule constructors_stay_small = constructors()
            .should(new ArchCondition<JavaConstructor>("take at most 7 parameters") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    int count = constructor.getRawParameterTypes().size();
                    events.add(new SimpleConditionEvent(
                            constructor, count <= 7, constructor.getFullName() + " takes " + count));
                }
            });

    @ArchTest
    static final ArchRule controllers_are_private =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule the_portal_keeps_no_state = fields().that()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.larchiveum.portal..")
            // The command line is filled in by its parser.
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.larchiveum.portal.command..")
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule no_generic_exceptions = GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule no_field_injection = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule only_the_command_line_prints = noClasses()
            .that()
            .resideOutsideOfPackages("org.larchiveum.portal.command..", "org.larchiveum.extractor..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule no_old_dates = GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;

    /** The features of the portal: its packages but the shared ones. */
    private static final class Features implements SliceAssignment {
        private static final String PORTAL = "org.larchiveum.portal.";

        static boolean feature(JavaClass type) {
            return !name(type).isEmpty();
        }

        private static String name(JavaClass type) {
            var full = type.getPackageName();
            if (!full.startsWith(PORTAL)) {
                return "";
            }
            var name = full.substring(PORTAL.length()).split("\\.", 2)[0];
            return SHARED.contains(name) ? "" : name;
        }

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var name = name(type);
            return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
        }

        @Override
        public String getDescription() {
            return "features of the portal";
        }
    }
}
