package io.paidan.contract.notice;

import java.util.List;
import java.util.UUID;

/** The user has read these. */
public record ReadNotices(List<UUID> ids) {
    public ReadNotices {
        ids = List.copyOf(ids);
    }
}
