package io.paidan.contract.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is missing or wrong in the masters and keeps dispatching from working well.
 *
 * @param id of the thing, among those of its kind
 * @param name of the thing, in the caller's language
 * @param territory where it belongs, or the other of two that overlap; null for what is the same everywhere
 * @param skill the code of the skill it is about; null when it is about none
 * @param expiresOn the last day the skill counts; null when it is not about a certificate
 */
public record DataGap(
        DataGapKind kind,
        String id,
        String name,
        @Nullable String territory,
        @Nullable String skill,
        @Nullable LocalDate expiresOn) {}
