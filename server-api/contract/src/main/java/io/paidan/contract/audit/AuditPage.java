package io.paidan.contract.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines, the newest first, and where to go on: pass {@code next} as {@code after}; null on the last page. */
public record AuditPage(List<AuditLine> lines, @Nullable String next) {
    public AuditPage {
        lines = List.copyOf(lines);
    }
}
