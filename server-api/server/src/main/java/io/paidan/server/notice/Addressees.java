package io.paidan.server.notice;

import io.paidan.contract.session.Role;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out who a notice's recipients are and how they are reached. */
@Component
class Addressees {

    private final AddresseeMapper mapper;

    Addressees(AddresseeMapper mapper) {
        this.mapper = mapper;
    }

    /** Everybody once; a recipient who no longer exists is left out. */
    List<Addressee> list(NoticeRequest request, ZoneId zone) {
        return request.recipients().stream()
                .flatMap(recipient -> find(recipient, zone))
                .distinct()
                .toList();
    }

    private Stream<Addressee> find(Recipient recipient, ZoneId zone) {
        return switch (recipient) {
            case Recipient.OfUser user -> mapper.findUser(user.userId()).stream();
            case Recipient.OfEngineer engineer -> mapper.findEngineer(engineer.engineerId()).stream();
            case Recipient.OfRole role -> mapper.listOfRole(role.role(), role.territory()).stream();
            case Recipient.OfOthers others ->
                mapper.listOfRole(others.role(), others.territory()).stream()
                        .filter(addressee -> !others.butFor().equals(addressee.userId()));
            case Recipient.OfRegion whole -> listOfRegion(whole.region()).stream();
            case Recipient.OfOutlet outlet -> listOfOutlet(outlet.territory()).stream();
            case Recipient.OfIntake intake -> listOfIntake(intake).stream();
            case Recipient.OfCustomer customer ->
                Stream.of(new Addressee(null, null, customer.name(), null, customer.phone(), null, zone));
        };
    }

    private List<Addressee> listOfRegion(String region) {
        var supervisors = mapper.listOfRole(Role.SUPERVISOR, region);
        return supervisors.isEmpty() ? mapper.listOfRole(Role.ADMINISTRATOR, region) : supervisors;
    }

    private List<Addressee> listOfOutlet(String territory) {
        var own = mapper.listOfOutlet(territory);
        return own.isEmpty() ? mapper.listOfRole(Role.SUPERVISOR, territory) : own;
    }

    private List<Addressee> listOfIntake(Recipient.OfIntake intake) {
        return Stream.of(
                        mapper.listWhoTookIn(intake.region(), intake.workOrderId(), intake.territory()),
                        mapper.listOfRole(Role.AGENT, intake.territory()),
                        mapper.listOfRole(Role.DISPATCHER, intake.territory()))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    ZoneId getZone(String territory) {
        return mapper.getZone(territory);
    }

    /** The territory itself and all above it. */
    List<String> listAbove(String territory) {
        return mapper.listAbove(territory);
    }
}
