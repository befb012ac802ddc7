package io.paidan.server.sheet;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Orders leave as a sheet and requests come in as one. */
@PaidanServerTest
@Import(Given.class)
class OrderSheetIT extends SheetsOfACompany {

    @Test
    void requests_become_orders_once_however_often_they_are_imported() {
        var file = """
                Service template,Title,Customer,Phone,Address,Latitude,Longitude,Window from,Window until
                heater-repair,Leaks,Anna,+423 1234567,"Städtle 1, Vaduz",47.1410,9.5209,2026/3/22 8:00,2026-03-22 10:00
                heater-repair,Cold,Anna,+423 1234567,"Städtle 1, Vaduz",47.1410,9.5209,,
                wizardry,Leaks,Anna,+423 1234567,"Städtle 1, Vaduz",47.1410,9.5209,,
                """.replace("Service template", "Number,Service template")
                .replace("heater-repair,", ",heater-repair,")
                .replace("wizardry,", ",wizardry,");

        var first = new Uploads(api.as("dispatcher")).take(SheetKind.WORK_ORDERS, file);
        var second = new Uploads(api.as("dispatcher")).take(SheetKind.WORK_ORDERS, file);

        assertThat(first.added()).isEqualTo(2);
        assertThat(first.bad()).isEqualTo(1);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(database.queryForObject("select count(*) from work_order", Integer.class))
                .isEqualTo(2);
        assertThat(database.queryForObject(
                        "select window_start = '2026-03-22 07:00Z' and channel = 'IMPORT' from work_order"
                                + " where title = 'Leaks'",
                        Boolean.class))
                .isTrue();
    }

    @Test
    void an_order_keeps_how_it_came_and_the_same_request_twice_in_a_file_is_told() {
        var file = """
                Service template,Title,Customer,Phone,Address,Latitude,Longitude,Came by,As it came,Seen by
                heater-repair,Cold,Anna,+423 230 10 10,"Städtle 1, Vaduz",47.1410,9.5209,E-mail,"Dear all,
                it is cold",Beat
                heater-repair,Cold,Anna,+423 230 10 10,"Städtle 1, Vaduz",47.14100,9.5209,E-mail,,Carla
                heater-repair,Wet,Anna,+423 230 10 10,"Städtle 1, Vaduz",47.1410,9.5209,,,Carla
                """;

        var job = new Uploads(api.as("dispatcher"))
                .take(
                        SheetKind.WORK_ORDERS,
                        file.replace("Service template", "Number,Service template")
                                .replace("heater-repair", ",heater-repair"));

        assertThat(job.added()).isEqualTo(2);
        assertThat(job.badRows()).extracting(BadRow::row).containsExactly(3);
        assertThat(database.queryForList(
                        "select title || ' ' || channel || coalesce(' ' || raw_content, '') from work_order order by 1",
                        String.class))
                .containsExactly("Cold EMAIL Dear all,\nit is cold", """
                        Wet IMPORT Service template=heater-repair
                        Title=Wet
                        Customer=Anna
                        Phone=+423 230 10 10
                        Address=Städtle 1, Vaduz
                        Latitude=47.1410
                        Longitude=9.5209
                        Seen by=Carla""");
        var out = new String(api.as("dispatcher").bytes("/api/sheets/WORK_ORDERS?format=CSV"), StandardCharsets.UTF_8);
        assertThat(out).contains(",E-mail,\"Dear all,\nit is cold\"");
        assertThat(new Uploads(api.as("dispatcher"))
                        .check(SheetKind.WORK_ORDERS, out)
                        .unchanged())
                .isEqualTo(2);
    }

    @Test
    void the_day_on_which_what_an_order_waits_for_is_expected_goes_out_and_means_nothing_when_it_comes_in() {
        var order = given.order(aWorkOrder());
        database.update(
                "update work_order set status = 'WAITING', waiting_reason = 'PARTS', expected_on = '2026-04-02'"
                        + " where id = ?",
                order);

        var out = new String(api.as("dispatcher").bytes("/api/sheets/WORK_ORDERS?format=CSV"), StandardCharsets.UTF_8);

        assertThat(out.lines()).first(STRING).contains("Expected on");
        assertThat(out.lines()).last(STRING).contains("2026-04-02");
        assertThat(new Uploads(api.as("dispatcher"))
                        .check(SheetKind.WORK_ORDERS, out.replace("2026-04-02", "2026-05-03"))
                        .unchanged())
                .isEqualTo(1);
    }
}
