package io.paidan.installer.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the customers of the demo company have at home: one or two machines each, some still under warranty. */
final class DemoAssets {

    private static final long SEED = 7_411;
    private static final int OLDEST_DAYS = 3_000;

    private DemoAssets() {}

    /** @param today in the company's time */
    static void write(
            JdbcTemplate database,
            List<DemoCatalogue.AssetModel> models,
            List<DemoCustomer> customers,
            LocalDate today,
            Instant now) {
        var random = new Random(SEED);
        var assets = new Batch(
                "asset",
                "region",
                "id",
                "number",
                "customer_id",
                "category",
                "model",
                "serial",
                "installed_on",
                "warranty_until",
                "engineer_id");
        var count = 0;
        for (var customer : customers) {
            for (var left = 1 + random.nextInt(2); left > 0; left--) {
                var model = models.get(random.nextInt(models.size()));
                var installed = today.minusDays(random.nextInt(OLDEST_DAYS));
                count++;
                assets.add(
                        customer.area().region(),
                        DemoIds.at(now, random),
                        "A-%04d".formatted(count),
                        customer.id(),
                        model.category(),
                        model.name(),
                        "%s%d%05d".formatted(model.serialPrefix(), installed.getYear(), random.nextInt(100_000)),
                        installed,
                        installed.plusYears(model.warrantyYears()),
                        count % 5 == 0 ? customer.previous() : null);
            }
        }
        assets.write(database);
    }
}
