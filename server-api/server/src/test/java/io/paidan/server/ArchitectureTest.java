package io.paidan.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.paidan.server.visit.Visits;
import io.paidan.server.workorder.WorkOrders;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the server's rooms. */
@AnalyzeClasses(packages = "io.paidan.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule controllers_know_no_mappers = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Mapper.class)
            .because("a controller parses, calls and answers; rights, rules and transactions are the services'");

    @ArchTest
    static final ArchRule features_keep_their_tables_to_themselves = classes()
            .that()
            .areAnnotatedWith(Mapper.class)
            .and()
            .resideOutsideOfPackage("io.paidan.server.platform..")
            .should(beUsedOnlyInTheirOwnPackage())
            .because("whoever needs another feature's rows asks its service, so that a table has one owner");

    @ArchTest
    static final ArchRule only_dispatch_moves_orders_and_visits = noClasses()
            .that()
            .resideOutsideOfPackage("io.paidan.server.dispatch..")
            .and()
            .doNotBelongToAnyOf(WorkOrders.class)
            .should()
            .accessTargetWhere(target(name("move")).and(target(owner(belongToAnyOf(WorkOrders.class, Visits.class)))))
            .because("the tables decide about a status, and only dispatch knows what a step brings with it");

    @ArchTest
    static final ArchRule the_platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage("io.paidan.server.platform..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("io.paidan.server..").and(not(resideInAPackage("io.paidan.server.platform.."))))
            .because("every feature stands on the platform; an arrow back would make a circle");

    @ArchTest
    static final ArchRule features_know_each_other_one_way = slices().matching("io.paidan.server.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, or one asks by an interface of its own");

    @ArchTest
    static final ArchRule the_feed_knows_nothing_of_what_it_carries = noClasses()
            .that()
            .resideInAPackage("io.paidan.server.feed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.paidan.server.workorder..",
                    "io.paidan.server.visit..",
                    "io.paidan.server.dispatch..",
                    "io.paidan.server.board..",
                    "io.paidan.server.tracking..")
            .because("features tell the feed what happened, never the other way round");

    @ArchTest
    static final ArchRule the_server_has_no_screen = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "io.paidan.desktop..")
            .because("the server runs without a display");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the Clock bean is the only source of time: a demo plays another time of day, a test stops it");

    @ArchTest
    static final ArchRule dependencies_come_by_the_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("a class whose parts are given to it can be made in a test");

    @ArchTest
    static final ArchRule timers_wait_for_their_last_run = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should(haveNoFixedRate())
            .because("at a fixed rate the runs of a slow database pile up, each with a connection of its own");

    private static ArchCondition<JavaMethod> haveNoFixedRate() {
        return new ArchCondition<>("have no fixed rate") {
            @Override
            public void check(JavaMethod timer, ConditionEvents events) {
                var when = timer.getAnnotationOfType(Scheduled.class);
                if (when.fixedRate() >= 0 || !when.fixedRateString().isEmpty()) {
                    events.add(SimpleConditionEvent.violated(timer, timer.getFullName() + " has a fixed rate"));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnPackage() {
        return new ArchCondition<>("be used only in their own package") {
            @Override
            public void check(JavaClass mapper, ConditionEvents events) {
                mapper.getDirectDependenciesToSelf().stream()
                        .filter(use -> !use.getOriginClass().getPackageName().equals(mapper.getPackageName()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(mapper, use.getDescription())));
            }
        };
    }
}
