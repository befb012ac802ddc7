package io.paidan.server.sla.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code paidan.waiting}.
 *
 * @param alertAfter how long an order may wait before somebody hears of it, where nobody said what day is expected
 */
@ConfigurationProperties("paidan.waiting")
record WaitingSettings(@DefaultValue("3d") Duration alertAfter) {}
