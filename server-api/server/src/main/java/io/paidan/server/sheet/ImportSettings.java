package io.paidan.server.sheet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code paidan.imports}.
 *
 * @param longest how large a file may be
 * @param rows how many rows it may have
 */
@ConfigurationProperties("paidan.imports")
record ImportSettings(
        @DefaultValue("64MB") DataSize longest,
        @DefaultValue("200000") int rows) {}
