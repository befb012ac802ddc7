package io.paidan.installer.tour;

import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import io.paidan.installer.simulator.Simulator;
import java.nio.file.Path;
import javafx.geometry.BoundingBox;
import org.jspecify.annotations.Nullable;

/** One walk through everything the console can do, against a server process with a fresh demo company. */
final class Tour implements AutoCloseable {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final double SIMULATOR_SPEED = 4;

    private final PaidanHome home;
    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final ServerProcess server;
    private @Nullable Simulator simulator;
    private @Nullable Desk desk;

    Tour(PaidanHome home, Path pictures) throws InterruptedException {
        this.home = home;
        Toolkit.start();
        this.hands = new Hands();
        this.eyes = new Eyes(hands);
        this.journal = new Journal(System.out, pictures, new Camera(hands));
        this.server = new ServerProcess(home, ServerProcess.freePort(), true);
    }

    Journal take() {
        journal.stepUnseen("server started with the demo company", server::start);
        var dispatcher = openDesk();
        journal.step("console opened, signed in, map shown", () -> {
            eyes.await("the board", dispatcher::isLive);
            hands.lookUp();
            eyes.await("the map", () -> dispatcher.map().isDrawn());
        });
        journal.step("engineers on the road", this::startSimulator);
        new DispatchSteps(journal, hands, eyes, dispatcher).walk();
        var candidates = new CandidateSteps(journal, hands, eyes, dispatcher);
        candidates.walk();
        new AlertSteps(journal, hands, eyes, dispatcher).work();
        var files = new FileSteps(journal, hands, eyes, home.folder());
        files.attach(dispatcher);
        new VisitSteps(journal, hands, eyes, dispatcher).walk();
        new IntakeSteps(journal, hands, eyes, dispatcher).walk();
        var unaided = new UnaidedSteps(journal, hands, eyes, dispatcher, home, server);
        unaided.begin();
        var silence = new SilenceSteps(journal, hands, eyes, dispatcher, home, server);
        silence.begin();
        new DeclineSteps(journal, hands, eyes, dispatcher, server).walk();
        silence.goOn();
        unaided.goOn();
        var waiting = new WaitingSteps(journal, hands, eyes, dispatcher);
        waiting.walk();
        new ReworkSteps(journal, hands, eyes, dispatcher, home, server).walk(waiting, files);
        silence.end();
        unaided.end();
        new GrabSteps(journal, hands, eyes, dispatcher, server).walk();
        new RuleSteps(journal, hands, eyes, home, server).walk(dispatcher);
        new SharingSteps(journal, hands, eyes, dispatcher, home, server).walk();
        new SetupSteps(journal, hands, eyes).walk(home, server, files);
        new AdministratorSteps(journal, hands, eyes).walk(home, server, dispatcher);
        hands.act(dispatcher::toFront);
        new LookSteps(journal, hands, eyes, dispatcher, candidates).walk();
        new ClosingSteps(journal, hands, eyes).walk(home, server);
        return journal;
    }

    private Desk openDesk() {
        var opened = Desk.open(
                hands, home, home.folder().resolve("dispatcher"), server.address(), "dispatcher", WHOLE_SCREEN);
        desk = opened;
        return opened;
    }

    private void startSimulator() {
        var started = new Simulator(server.address(), SIMULATOR_SPEED, home.region());
        simulator = started;
        started.start();
        eyes.await(
                "a moving engineer",
                () -> desk != null
                        && desk.console().store().positions().stream()
                                .anyMatch(position -> position.speedKmh() != null && position.speedKmh() > 5));
    }

    @Override
    public void close() {
        if (desk != null) {
            desk.close();
        }
        if (simulator != null) {
            simulator.close();
        }
        server.close();
    }
}
