package io.paidan.contract.session;

/**
 * A key that was just made.
 *
 * @param key to be sent as {@code Authorization: Bearer …}; it is never shown again
 */
public record NewApiKey(String key, ApiKeySummary summary) {
    @Override
    public String toString() {
        return "NewApiKey[" + summary + "]";
    }
}
