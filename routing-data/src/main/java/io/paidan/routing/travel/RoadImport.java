package io.paidan.routing.travel;

import com.graphhopper.GraphHopper;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.storage.CHConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A GraphHopper that says how far its import is, and prepares one hierarchy after the other on the calling thread: only
 * there an interrupt really stops it.
 */
public final class RoadImport extends GraphHopper {

    /** Told as the import goes on; what it throws ends the import. */
    public interface Steps {
        void roadsRead();

        void hierarchiesReady(int ready, int all);
    }

    private final Steps steps;

    RoadImport(Steps steps) {
        this.steps = steps;
    }

    @Override
    protected void postImportOSM() {
        super.postImportOSM();
        steps.roadsRead();
    }

    @Override
    protected Map<String, PrepareContractionHierarchies.Result> prepareCH(boolean closeEarly, List<CHConfig> configs) {
        ensureWriteAccess();
        if (!getBaseGraph().isFrozen()) {
            getBaseGraph().freeze();
        }
        var results = new LinkedHashMap<String, PrepareContractionHierarchies.Result>();
        for (var config : configs) {
            steps.hierarchiesReady(results.size(), configs.size());
            var preparation = PrepareContractionHierarchies.fromGraph(getBaseGraph(), config);
            var result = preparation.doWork();
            result.getCHStorage().flush();
            results.put(config.getName(), result);
        }
        steps.hierarchiesReady(results.size(), configs.size());
        return results;
    }
}
