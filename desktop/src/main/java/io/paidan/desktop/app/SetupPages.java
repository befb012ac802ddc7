package io.paidan.desktop.app;

import io.paidan.desktop.channel.ChannelPages;
import io.paidan.desktop.engineer.EngineerPages;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;
import java.util.stream.Stream;

/** Every page of setup, in the order of the screen. */
final class SetupPages {

    private SetupPages() {}

    static List<SetupPage> of(SetupContext setup) {
        return Stream.of(List.of(EngineerPages.engineers(setup)), ChannelPages.all(setup))
                .flatMap(List::stream)
                .toList();
    }
}
