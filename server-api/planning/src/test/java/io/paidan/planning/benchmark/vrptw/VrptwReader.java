package io.paidan.planning.benchmark.vrptw;

import io.paidan.planning.benchmark.InstanceFile;
import io.paidan.planning.benchmark.InstanceFile.Line;
import io.paidan.planning.benchmark.vrptw.VrptwInstance.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;

/** Reads Solomon's text format, which Gehring and Homberger use too. */
final class VrptwReader {
    private static final int COLUMNS = 7;

    private VrptwReader() {}

    /** @throws io.paidan.planning.benchmark.BadInput with the line and the value that cannot be used */
    static VrptwInstance read(Path path) {
        var file = InstanceFile.open(path);
        String name = file.isAt("VEHICLE") ? file.stem() : file.next("the name").text();
        file.skipPast("VEHICLE");
        file.skipPast("NUMBER");
        Line vehicles = file.next("the number of vehicles and their capacity");
        String[] words = vehicles.words();
        if (words.length != 2) {
            throw vehicles.refused("'%s' is not a number of vehicles and a capacity.".formatted(vehicles.text()));
        }
        int fleet = vehicles.whole(words[0], "number of vehicles", 1);
        int capacity = vehicles.whole(words[1], "capacity", 0);
        file.skipPast("CUSTOMER");
        file.skipPast("CUST");
        return new VrptwInstance(name, fleet, capacity, places(file));
    }

    private static ArrayList<Place> places(InstanceFile file) {
        var places = new ArrayList<Place>();
        var ids = new HashSet<Integer>();
        do {
            Line line = file.next("the depot");
            Place place = place(line);
            if (!ids.add(place.id())) {
                throw line.refused("number %d is there twice.".formatted(place.id()));
            }
            places.add(place);
        } while (file.hasNext());
        return places;
    }

    private static Place place(Line line) {
        String[] words = line.words();
        if (words.length != COLUMNS) {
            throw line.refused("'%s' has %d columns instead of %d: number, x, y, demand, ready, due, service."
                    .formatted(line.text(), words.length, COLUMNS));
        }
        int ready = line.whole(words[4], "ready time", 0);
        int due = line.whole(words[5], "due date", 0);
        if (due < ready) {
            throw line.refused("the due date %d is before the ready time %d.".formatted(due, ready));
        }
        return new Place(
                line.whole(words[0], "number", 0),
                line.decimal(words[1], "x coordinate"),
                line.decimal(words[2], "y coordinate"),
                line.whole(words[3], "demand", 0),
                ready,
                due,
                line.whole(words[6], "service time", 0));
    }
}
