package io.paidan.planning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.paidan.planning", importOptions = ImportOption.DoNotIncludeTests.class)
class PlanningRulesTest {
    @ArchTest
    static final ArchRule PLANNING_KNOWS_THE_CONTRACT_AND_THE_JDK_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("io.paidan.planning..", "io.paidan.contract..", "java..", "org.jspecify..")
            .because("the console and the server run the same dispatching, and only pure code can be in both");
}
