package io.paidan.desktop.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.animation.AnimationTimer;

/** Lets engineers glide to where they are instead of jumping; runs only while somebody is on the way. */
final class MarkerMotion {

    private static final long GLIDE_NANOS = 150_000_000;

    private record Glide(World from, World to, long begun) {
        World at(long now) {
            var share = Math.clamp((now - begun) / (double) GLIDE_NANOS, 0, 1);
            return from.towards(to, share * (2 - share));
        }

        boolean isOver(long now) {
            return now - begun >= GLIDE_NANOS;
        }
    }

    private final boolean gliding;
    private final Runnable frame;
    private final Map<UUID, World> last = new HashMap<>();
    private final Map<UUID, Glide> glides = new HashMap<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            glides.values().removeIf(glide -> glide.isOver(now));
            if (glides.isEmpty()) {
                stop();
            }
            frame.run();
        }
    };

    /**
     * @param gliding false when the system asks for reduced motion
     * @param frame called for every frame in which somebody moves
     */
    MarkerMotion(boolean gliding, Runnable frame) {
        this.gliding = gliding;
        this.frame = frame;
    }

    /** Takes over where everybody is now. */
    void follow(Collection<EngineerMarker> engineers) {
        var now = System.nanoTime();
        for (var engineer : engineers) {
            var before = last.put(engineer.id(), engineer.at());
            if (gliding && before != null && !before.equals(engineer.at())) {
                glides.put(engineer.id(), new Glide(at(engineer.id(), before, now), engineer.at(), now));
            }
        }
        if (!glides.isEmpty()) {
            timer.start();
        }
        frame.run();
    }

    /** Where an engineer is to be painted in this moment. */
    World at(EngineerMarker engineer) {
        return at(engineer.id(), engineer.at(), System.nanoTime());
    }

    void stop() {
        timer.stop();
    }

    private World at(UUID id, World rest, long now) {
        var glide = glides.get(id);
        return glide == null ? rest : glide.at(now);
    }
}
