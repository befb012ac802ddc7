package io.paidan.contract.rule;

import io.paidan.contract.workorder.Channel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would the rules make of an order like this?
 *
 * @param rules as they stand on the screen, saved or not
 * @param territory where it would lie
 * @param at when it would come in
 */
public record TryRules(
        List<DispatchRule> rules,
        Channel channel,
        String templateCode,
        String territory,
        @Nullable String tier,
        String title,
        @Nullable String description,
        Instant at) {
    public TryRules {
        rules = List.copyOf(rules);
    }
}
