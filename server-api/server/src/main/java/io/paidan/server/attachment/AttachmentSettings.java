package io.paidan.server.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings under {@code paidan.attachments}.
 *
 * @param longest how large one may be
 */
@ConfigurationProperties("paidan.attachments")
record AttachmentSettings(@DefaultValue("100MB") DataSize longest) {}
