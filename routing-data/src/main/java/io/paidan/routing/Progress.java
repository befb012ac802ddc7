package io.paidan.routing;

/** Told how far a build is. Called on the building thread, often; the fraction never falls. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (stage, fraction) -> {};

    /** @param fraction of the whole build, 0 … 1 */
    void at(BuildStage stage, double fraction);
}
