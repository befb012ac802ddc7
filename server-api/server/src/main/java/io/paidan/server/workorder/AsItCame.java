package io.paidan.server.workorder;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.server.session.SignedInUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is kept beside an order of the request it was made from. */
final class AsItCame {

    /** The ways by which nobody writes or calls: what comes by them was sent by a program, whoever it has signed in as. */
    private static final Set<Channel> OF_PROGRAMS = Set.of(Channel.QR, Channel.API, Channel.DEVICE, Channel.IMPORT);

    private AsItCame() {}

    /**
     * The words of the sender, when the request has them; else what a program sent. Null when a person typed it.
     *
     * @param received all that was sent
     */
    static @Nullable String ofCall(CreateWorkOrder request, String received, SignedInUser user) {
        return user.isPerson() && !OF_PROGRAMS.contains(request.channel())
                ? request.rawContent()
                : of(request, received);
    }

    /** @param received the row of the file */
    static @Nullable String ofImport(CreateWorkOrder request, String received) {
        return of(request, received);
    }

    private static @Nullable String of(CreateWorkOrder request, String received) {
        if (request.rawContent() != null) {
            return request.rawContent();
        }
        var kept = TextLimits.cut(readable(received), TextLimits.RAW_CONTENT).strip();
        return kept.isEmpty() ? null : kept;
    }

    /** As a cell of an export can hold it and give it back. */
    private static String readable(String received) {
        return received.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
    }
}
