package io.paidan.desktop.channel;

import io.paidan.contract.notice.SaveNoticeChannel;

/** A channel as it is to be saved, with the code it is saved under. */
record NamedChannel(String code, SaveNoticeChannel command) {}
