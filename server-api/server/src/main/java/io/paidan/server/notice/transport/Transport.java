package io.paidan.server.notice.transport;

import io.paidan.contract.notice.ChannelKind;

/** One way out of the house. */
interface Transport {

    ChannelKind kind();

    /** Returns once the other side has taken the message. Bounded in time, whatever the other side does. */
    void deliver(Message message, OpenChannel channel) throws DeliveryException;
}
