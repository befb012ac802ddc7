package io.paidan.contract.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An asset as it is set up: a machine, a line or a meter of a customer.
 *
 * @param region of its customer
 * @param number by which people and other systems know it, unique
 * @param category of products, such as {@code heating}
 * @param serial of the maker; null when nobody knows it
 * @param installedOn null when nobody knows it
 * @param warrantyUntil the last day; null for none
 * @param engineerId who looks after it; null for anybody
 * @param engineerCode by which sheets name him
 * @param version grows by one with every change
 * @param changedBy display name of who changed it last
 */
public record AssetDetails(
        UUID id,
        String region,
        String number,
        UUID customerId,
        String customerNumber,
        String customerName,
        String category,
        String model,
        @Nullable String serial,
        @Nullable LocalDate installedOn,
        @Nullable LocalDate warrantyUntil,
        @Nullable UUID engineerId,
        @Nullable String engineerCode,
        int version,
        String changedBy,
        Instant changedAt) {

    /** Of so many at most a list tells; whoever wants others searches for them. */
    public static final int MOST_LISTED = 200;

    /** The same as a change that changes nothing yet. */
    public SaveAsset edit() {
        return new SaveAsset(
                version, number, customerId, category, model, serial, installedOn, warrantyUntil, engineerId);
    }
}
