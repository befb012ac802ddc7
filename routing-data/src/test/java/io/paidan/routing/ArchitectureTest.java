package io.paidan.routing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.paidan.routing", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_places_and_roads_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.paidan.planning..", "io.paidan.server..", "io.paidan.desktop..", "io.paidan.installer..")
            .because("routing data serves everybody and knows nobody");

    @ArchTest
    static final ArchRule knows_two_features_of_the_contract = noClasses()
            .should()
            .dependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "contract outside geo and place",
                    type -> type.getPackageName().startsWith("io.paidan.contract")
                            && !type.getPackageName().matches("io\\.paidan\\.contract\\.(geo|place)")))
            .because("roads and addresses know nothing of orders");

    @ArchTest
    static final ArchRule needs_no_framework = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "javafx..", "java.sql..")
            .because("a region is built and read by server, console and command line alike");

    @ArchTest
    static final ArchRule packages_form_no_cycle = slices().matching("io.paidan.routing.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each part can be understood without the others");
}
