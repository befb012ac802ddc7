package io.paidan.desktop.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users by the server. */
record UserMaster(Resource<UserDetails> server) implements ServerMaster<UserDetails, SaveUser> {

    @Override
    public Optional<UserDetails> blank() {
        return Optional.of(new UserDetails(
                UuidCreator.getTimeOrderedEpoch(),
                "",
                "",
                Role.DISPATCHER,
                List.of(),
                null,
                null,
                true,
                true,
                null,
                null,
                0,
                "",
                Instant.EPOCH));
    }

    @Override
    public String id(UserDetails user) {
        return user.id().toString();
    }

    @Override
    public String name(UserDetails user) {
        return user.displayName();
    }

    @Override
    public boolean isActive(UserDetails user) {
        return user.active();
    }
}
