package io.paidan.desktop.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.ServerMaster;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The company's calendars; the one that is always open needs no setting up. */
record CalendarMaster(Resource<BusinessCalendar> server) implements ServerMaster<BusinessCalendar, NamedCalendar> {

    @Override
    public CompletableFuture<BusinessCalendar> save(BusinessCalendar original, NamedCalendar calendar) {
        return server.save(calendar.id(), calendar.command());
    }

    @Override
    public Optional<BusinessCalendar> blank() {
        return Optional.of(CalendarForm.BLANK);
    }

    @Override
    public String id(BusinessCalendar calendar) {
        return calendar.id();
    }

    @Override
    public String name(BusinessCalendar calendar) {
        return calendar.name();
    }
}
