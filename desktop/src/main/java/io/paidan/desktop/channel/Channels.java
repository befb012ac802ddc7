package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Master;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The channels of some kinds.
 *
 * @param mine which of all channels
 */
record Channels(Resource<NoticeChannel> server, Predicate<NoticeChannel> mine, Supplier<NoticeChannel> fresh)
        implements Master<NoticeChannel, NamedChannel> {

    @Override
    public CompletableFuture<List<NoticeChannel>> list() {
        return server.list().thenApply(all -> all.stream().filter(mine).toList());
    }

    @Override
    public CompletableFuture<NoticeChannel> save(NoticeChannel original, NamedChannel channel) {
        return server.save(channel.code(), channel.command());
    }

    @Override
    public Optional<NoticeChannel> blank() {
        return Optional.of(fresh.get());
    }

    @Override
    public String id(NoticeChannel channel) {
        return channel.code();
    }

    @Override
    public String name(NoticeChannel channel) {
        return channel.name();
    }

    @Override
    public boolean isActive(NoticeChannel channel) {
        return channel.enabled();
    }
}
