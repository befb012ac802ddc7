package io.paidan.desktop.app;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.procedure.StepResult;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Outcome;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.FixtureCatalogue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fixture's order that an engineer works at: a check, a measurement and a photo are to be entered. */
final class OrderAtWork {

    static final UUID ID = BoardFixture.order("0036");

    static final Attachment PICTURE = new Attachment(
            BoardFixture.id("burner.heic"),
            ID,
            "燃烧器.heic",
            "image/heic",
            9,
            BoardFixture.at("10:40"),
            new GeoPoint(47.1719, 9.5020),
            "周杰",
            BoardFixture.NOW);

    private OrderAtWork() {}

    static WorkOrderDetails details(List<StepResult> results) {
        return details(results, Channel.PHONE, null);
    }

    /** @param asItCame see {@link WorkOrderDetails#rawContent} */
    static WorkOrderDetails details(List<StepResult> results, Channel channel, @Nullable String asItCame) {
        return new WorkOrderDetails(
                BoardFixture.store().findOrder(ID).orElseThrow(),
                channel,
                null,
                asItCame,
                "小何",
                new Outcome(0, false),
                null,
                List.of(),
                FixtureCatalogue.withProcedure(
                        BoardFixture.board().templates().getFirst(),
                        new ProcedureStep(
                                "gas",
                                StepKind.CHECK,
                                "Gas off",
                                "关气",
                                "Close the main valve and wait a minute before the cover comes off.",
                                "关总阀，等一分钟。",
                                true,
                                null),
                        new ProcedureStep(
                                "pressure",
                                StepKind.MEASUREMENT,
                                "Pressure",
                                "压力",
                                "At the upper nozzle, with the burner at full power.",
                                "大火时在上测压口测量。",
                                true,
                                new StepLimits("mbar", 18.0, 25.0)),
                        new ProcedureStep("photo", StepKind.PHOTO, "Photo", "照片", null, null, false, null)),
                List.copyOf(results),
                List.of(),
                List.of(),
                List.of());
    }
}
