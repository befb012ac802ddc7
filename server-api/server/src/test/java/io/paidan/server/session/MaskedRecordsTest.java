package io.paidan.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.Turn;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.TestNotice;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.session.SessionSummary;
import io.paidan.contract.sheet.PlacedRow;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** No record of the contract carries a telephone number, an address or a place that nobody has thought about. */
class MaskedRecordsTest {

    private static final Set<Class<?>> MASKED = Set.of(
            WorkOrderSummary.class, CustomerSummary.class, EngineerSummary.class, HistoryEntry.class, Attachment.class);

    /**
     * What carries them by design: requests, which come from whoever knows them, one's own, addresses of programs and
     * places of the company, and masters behind roles that see all.
     */
    private static final Set<Class<?>> NOT_MASKED = Set.of(
            CreateWorkOrder.class,
            CorrectWorkOrder.class,
            TransitionVisit.class,
            GrabOrder.class,
            RecordStep.class,
            PlacedRow.class,
            SaveEngineer.class,
            EngineerDetails.class,
            SaveCustomer.class,
            CustomerDetails.class,
            EngineerPosition.class,
            Store.class,
            SaveStore.class,
            StoreDetails.class,
            Turn.class,
            NoticeContact.class,
            SaveContact.class,
            TestNotice.class,
            ChannelSettings.Sms.class,
            ChannelSettings.Webhook.class,
            SessionSummary.class);

    @Test
    void every_record_with_a_telephone_number_an_address_or_a_place_is_known_to_the_masking() throws Exception {
        var personal = new HashSet<Class<?>>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/paidan/contract/**/*.class")) {
            var path = file.getURL().toString();
            var name = path.substring(path.indexOf("io/paidan/contract"), path.length() - ".class".length());
            var type = Class.forName(name.replace('/', '.'));
            if (type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(MaskedRecordsTest::isPersonal)) {
                personal.add(type);
            }
        }

        var known = new HashSet<>(MASKED);
        known.addAll(NOT_MASKED);
        assertThat(personal)
                .as("what carries a phone, an address or a place; tell Masking what becomes of it")
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static boolean isPersonal(RecordComponent component) {
        return switch (component.getName()) {
            case "phone", "address" -> component.getType() == String.class;
            case "place", "homePosition" -> component.getType() == GeoPoint.class;
            default -> false;
        };
    }
}
