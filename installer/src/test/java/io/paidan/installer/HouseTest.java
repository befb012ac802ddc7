package io.paidan.installer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the rooms of the house. The rules within a room are tested there. */
@AnalyzeClasses(packages = "io.paidan", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    static final ArchRule the_contract_stands_alone = classes()
            .that(resideInAPackage("io.paidan.contract.."))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("io.paidan.contract..", "java..", "org.jspecify.."))
            .because("console, server and every later client must be able to carry it without carrying anything else");

    @ArchTest
    static final ArchRule planning_is_pure = classes()
            .that(resideInAPackage("io.paidan.planning.."))
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("io.paidan.planning..", "io.paidan.contract..", "java..", "org.jspecify.."))
            .because("console and server judge by the same code, and it must be testable without either");

    @ArchTest
    static final ArchRule routing_data_knows_nothing_of_orders = noClasses()
            .that(resideInAPackage("io.paidan.routing.."))
            .should()
            .dependOnClassesThat(resideInAPackage("io.paidan..")
                    .and(not(resideInAnyPackage(
                            "io.paidan.routing..", "io.paidan.contract.geo..", "io.paidan.contract.place.."))))
            .because("a region pack is about roads and places; whoever uses it brings the orders");

    @ArchTest
    static final ArchRule server_and_console_meet_only_over_http = noClasses()
            .that(resideInAPackage("io.paidan.desktop.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.paidan.server..", "io.paidan.installer.."))
            .because("the console must run on another machine than the server");

    @ArchTest
    static final ArchRule the_server_does_not_know_its_clients = noClasses()
            .that(resideInAPackage("io.paidan.server.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.paidan.desktop..", "io.paidan.installer..", "javafx.."))
            .because("a phone, a page and a program of the customer's are clients as good as the console");
}
