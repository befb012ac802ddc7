package io.paidan.desktop.setup;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.Problem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.ServerAwayException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A master in memory that keeps versions as the server does. */
final class ThingMaster implements Master<ThingMaster.Thing, ThingMaster.SaveThing> {

    record Thing(String id, String name, String size, boolean active, int version) {}

    record SaveThing(int version, String name, String size, boolean active) {}

    /** A thing's fields. */
    static final class Form extends MasterForm<Thing, SaveThing> {
        final FormField<String> name = line("name", "setup.search", 20);
        final FormField<String> size =
                whole("size", "setup.search", false, 1, 99).entries("template.step.said");
        final FormField<Boolean> active = flag("active", "setup.search");

        @Override
        protected void fill(Thing thing) {
            name.set(thing.name());
            size.set(thing.size());
            active.set(thing.active());
        }

        @Override
        protected SaveThing command(Thing original) {
            return new SaveThing(original.version(), name.get().strip(), size.get(), active.get());
        }
    }

    final List<Thing> kept = new ArrayList<>(List.of(
            new Thing("a", "Anvil", "3", true, 1),
            new Thing("b", "Bellows", "5", true, 1),
            new Thing("c", "Cart", "7", false, 1)));
    int mostListed = Integer.MAX_VALUE;
    boolean isOnlyOne;
    boolean isAway;
    String warning = "";
    String complaint = "Not this name.";
    private int made;

    @Override
    public CompletableFuture<List<Thing>> list() {
        return CompletableFuture.completedFuture(List.copyOf(kept));
    }

    @Override
    public CompletableFuture<Thing> save(Thing original, SaveThing command) {
        if (command.name().equals("forbidden")) {
            return refuse(ProblemCode.INVALID, List.of(new FieldProblem("name", command.name(), complaint)));
        }
        if (command.name().equals("in parts")) {
            return refuse(
                    ProblemCode.INVALID,
                    List.of(
                            new FieldProblem("size[1].unit", "", "Needed."),
                            new FieldProblem("size[3].min", "4", "At most 3."),
                            new FieldProblem("name", command.name(), complaint)));
        }
        var known =
                kept.stream().filter(thing -> thing.id().equals(original.id())).findFirst();
        if (known.isPresent() && known.get().version() != command.version()) {
            return refuse(ProblemCode.CONFLICT, List.of());
        }
        var saved = new Thing(original.id(), command.name(), command.size(), command.active(), command.version() + 1);
        known.ifPresent(kept::remove);
        kept.add(saved);
        return CompletableFuture.completedFuture(saved);
    }

    @Override
    public CompletableFuture<Optional<String>> question(Thing original, SaveThing command) {
        return CompletableFuture.completedFuture(Optional.of(warning).filter(words -> !words.isEmpty()));
    }

    @Override
    public int mostListed() {
        return mostListed;
    }

    @Override
    public boolean isOnlyOne() {
        return isOnlyOne;
    }

    @Override
    public CompletableFuture<List<Thing>> search(String words) {
        if (isAway) {
            return CompletableFuture.failedFuture(new ServerAwayException(URI.create("http://depot/"), null));
        }
        return CompletableFuture.completedFuture(
                mostListed == Integer.MAX_VALUE
                        ? List.copyOf(kept)
                        : kept.stream()
                                .filter(thing -> thing.name().contains(words))
                                .limit(mostListed)
                                .toList());
    }

    @Override
    public CompletableFuture<Optional<Thing>> find(String id) {
        return CompletableFuture.completedFuture(
                kept.stream().filter(thing -> thing.id().equals(id)).findFirst());
    }

    /** Somebody else saves a thing under another name. */
    void rename(String id, String name) {
        kept.replaceAll(thing ->
                thing.id().equals(id) ? new Thing(id, name, thing.size(), thing.active(), thing.version() + 1) : thing);
    }

    @Override
    public Optional<Thing> blank() {
        return Optional.of(new Thing("new-" + ++made, "", "", true, 0));
    }

    @Override
    public String id(Thing thing) {
        return thing.id();
    }

    @Override
    public String name(Thing thing) {
        return thing.name();
    }

    @Override
    public boolean isActive(Thing thing) {
        return thing.active();
    }

    private static CompletableFuture<Thing> refuse(ProblemCode code, List<FieldProblem> errors) {
        return CompletableFuture.failedFuture(new ApiException(
                new Problem(code, code.httpStatus(), "refused", "Wang was faster.", Map.of(), errors, List.of())));
    }
}
