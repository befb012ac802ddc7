package io.paidan.server.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code paidan.session}.
 *
 * @param lifetime after which one signs in anew, whatever one does
 * @param idle after which one signs in anew when nothing was asked and no console was open
 * @param passwordCost of bcrypt, the logarithm of its rounds: 4 … 31
 */
@ConfigurationProperties("paidan.session")
record SessionSettings(
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("1h") Duration idle,
        @DefaultValue("11") int passwordCost) {}
