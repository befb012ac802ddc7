package io.paidan.desktop.map;

import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.InstantSource;

/** What the map speaks with. */
public record MapWords(
        DispatchStore store, InstantSource clock, Texts texts, Clockface clockface, Consequences consequences) {}
