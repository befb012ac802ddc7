package io.paidan.desktop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import javafx.application.Platform;

@AnalyzeClasses(packages = "io.paidan.desktop", importOptions = ImportOption.DoNotIncludeTests.class)
class DesktopArchitectureTest {

    @ArchTest
    static final ArchRule only_fx_hops_to_the_user_interface_thread = noClasses()
            .that()
            .resideOutsideOfPackage("..desktop.fx..")
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("one batching hop keeps a storm of events from freezing a frame");

    @ArchTest
    static final ArchRule view_models_know_no_nodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("what a screen decides must be testable without a screen");

    @ArchTest
    static final ArchRule the_store_has_no_toolkit = noClasses()
            .that()
            .resideInAnyPackage("..desktop.store..", "..desktop.client..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
            .because("the store and the connection run and are tested without a window");

    @ArchTest
    static final ArchRule only_the_applier_changes_the_store = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(EventApplier.class.getName())
            .and()
            .doNotHaveFullyQualifiedName(DispatchStore.class.getName())
            .should()
            .callMethodWhere(describe(
                    "a change of the store",
                    (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(DispatchStore.class)
                            && (call.getName().equals("put")
                                    || call.getName().equals("replaceAll")
                                    || call.getName().equals("announce"))))
            .because("what the console shows is what the server's events say, from one place");

    @ArchTest
    static final ArchRule views_do_not_talk_to_the_server = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(ApiClient.class)
            .because("a view talks to its view model only");

    @ArchTest
    static final ArchRule only_client_speaks_http_and_json = noClasses()
            .that()
            .resideOutsideOfPackage("..desktop.client..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("java.net.http..", "tools.jackson.."))
            .because("the wire is in one place");

    @ArchTest
    static final ArchRule wiring_is_known_to_nobody = classes()
            .that()
            .resideInAPackage("..desktop.app..")
            .should()
            .onlyHaveDependentClassesThat(resideInAPackage("..desktop.app..")
                    .or(describe(
                            "the console's main class",
                            type -> type.getSimpleName().equals("PaidanConsole"))))
            .because("parts get what they need by their constructors and never look it up");

    @ArchTest
    static final ArchRule features_know_each_other_one_way = slices().matching("io.paidan.desktop.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, or lack a third");

    @ArchTest
    static final ArchRule nobody_reaches_the_server_s_code = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.paidan.server..", "io.paidan.installer..", "org.springframework..")
            .because("the console knows the contract, planning and the region, nothing of the server");

    @ArchTest
    static final ArchRule no_fxml = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.fxml..")
            .because("views are code and CSS");
}
