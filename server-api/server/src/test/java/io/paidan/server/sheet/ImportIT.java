package io.paidan.server.sheet;

import static io.paidan.contract.sheet.ImportPhase.CANCELLED;
import static io.paidan.contract.sheet.ImportPhase.CHECKED;
import static io.paidan.contract.sheet.ImportPhase.DONE;
import static io.paidan.contract.sheet.ImportPhase.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.sheet.BadRow;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.Rows;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** How an import goes, whatever its sheet: tried, done, stopped, refused. */
@PaidanServerTest
@Import(Given.class)
class ImportIT extends SheetsOfACompany {

    @Test
    void the_dry_run_names_every_bad_cell_and_saves_nothing() {
        var job = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);

        assertThat(job.phase()).isEqualTo(CHECKED);
        assertThat(job.rows()).isEqualTo(6);
        assertThat(job.added()).isEqualTo(2);
        assertThat(job.bad()).isEqualTo(4);
        assertThat(job.encoding()).isEqualTo("UTF-8");
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column, BadRow::value)
                .containsExactly(
                        tuple(3, "Phone", "12"),
                        tuple(3, "Latitude", "147.1"),
                        tuple(3, "Name", null),
                        tuple(4, "Phone", "1.38E+10"),
                        tuple(5, null, null),
                        tuple(6, "Number", "K-1"));
        assertThat(job.badRows().get(3).message()).contains("Format the column as text");
        assertThat(job.badRows().get(4).message()).contains("Bregenz");
        assertThat(job.badRows().get(5).message()).contains("row 2");
        assertThat(Rows.count("customer", database)).isZero();
    }

    @Test
    void the_good_rows_are_saved_and_a_second_time_nothing_is_left_to_do() {
        var saved = uploads.take(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);

        assertThat(saved.phase()).isEqualTo(DONE);
        assertThat(saved.added()).isEqualTo(2);
        assertThat(database.queryForList(
                        "select number || ' ' || name || ' ' || changed_by from customer", String.class))
                .containsExactlyInAnyOrder("K-1 Anna Beck ADMIN", "K-5 李师傅 ADMIN");
        assertThat(database.queryForList(
                        "select detail from audit_entry where act = 'RECORDS_IMPORTED' order by seq", String.class))
                .satisfiesExactly(
                        first -> assertThat(first).contains("\"line\":2", "K-1").doesNotContain("Anna"),
                        second ->
                                assertThat(second).contains("\"line\":7", "K-5").doesNotContain("李师傅"));

        var again = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.good()).isZero();
    }

    @Test
    void a_row_of_a_catalogue_is_in_the_log_with_all_it_says() {
        uploads.take(SheetKind.PARTS, "number,nameEn,nameZh,category,unit\nP-7,Circulator,循环泵,heater,piece\n");

        assertThat(database.queryForList("select detail from audit_entry where act = 'RECORDS_IMPORTED'", String.class))
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("\"line\":2", "Circulator", "循环泵", "PartChanged"));
    }

    @Test
    void a_sheet_of_two_columns_changes_just_these() {
        uploads.take(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);

        var job = uploads.take(SheetKind.CUSTOMERS, "number;PHONE *;colour\nK-1;+423 999 99 99;blue\nK-9;1234;red\n");

        assertThat(job.changed()).isEqualTo(1);
        assertThat(job.ignoredColumns()).containsExactly("colour");
        assertThat(job.badRows())
                .extracting(BadRow::row, BadRow::column)
                .containsExactly(tuple(3, "Name"), tuple(3, "Address"));
        assertThat(database.queryForMap("select name, phone, version from customer where number = 'K-1'"))
                .containsEntry("name", "Anna Beck")
                .containsEntry("phone", "+423 999 99 99")
                .containsEntry("version", 2);
    }

    @Test
    void chinese_headings_and_complaints_in_gb18030_for_a_chinese_caller() {
        var chinese = new Uploads(api.as("admin").in(Locale.SIMPLIFIED_CHINESE));
        var file = "编号,英文名称,中文名称,类别,单位\nA-1,Valve,阀门,heater,个\n坏 的,Valve,,heater,个\n";

        var job = chinese.check(SheetKind.PARTS, "parts.csv", file.getBytes(Charset.forName("GB18030")));

        assertThat(job.encoding()).isEqualTo("GB18030");
        assertThat(job.added()).isEqualTo(1);
        assertThat(job.badRows()).extracting(BadRow::column).containsExactly("中文名称");
        assertThat(job.badRows().getFirst().message()).isEqualTo("此项必填。");
    }

    @Test
    void a_row_that_got_into_the_way_of_others_is_tried_once_more_and_takes_nothing_else_with_it() {
        database.execute("create sequence turn");
        database.execute("""
                create function in_the_way() returns trigger language plpgsql as $$
                begin
                    if new.code = 'always' then
                        raise exception 'deadlock' using errcode = '40P01';
                    end if;
                    if nextval('turn') % 2 = 1 then
                        raise exception 'deadlock' using errcode = '40P01';
                    end if;
                    return new;
                end $$
                """);
        database.execute("create trigger in_the_way before insert on skill for each row execute function in_the_way()");
        try {
            var job = uploads.take(SheetKind.SKILLS, """
                    code,nameEn,nameZh
                    hv,High voltage,高压
                    always,In the way,挡路
                    last,Last,最后
                    """);

            assertThat(job.phase()).isEqualTo(DONE);
            assertThat(job.badRows()).extracting(BadRow::row).containsExactly(3);
            assertThat(database.queryForList(
                            "select code from skill where code in ('hv', 'always', 'last')", String.class))
                    .containsExactlyInAnyOrder("hv", "last");
        } finally {
            database.execute("drop function in_the_way() cascade");
            database.execute("drop sequence turn");
        }
    }

    @Test
    void an_import_can_be_stopped_and_what_was_saved_before_stays() {
        var many = IntStream.range(0, 20_000)
                .mapToObj(n -> "P-%d,Part %d,配件 %d,heater,piece\n".formatted(n, n, n))
                .collect(Collectors.joining("", "number,nameEn,nameZh,category,unit\n", ""));
        var id = UUID.randomUUID();
        uploads.send(id, SheetKind.PARTS, "many.csv", many.getBytes(StandardCharsets.UTF_8));
        api.as("admin").postText("/api/imports/" + id + "/cancel", "");

        var job = uploads.ended(id);

        assertThat(job.phase()).isEqualTo(CANCELLED);
        assertThat(job.done()).isLessThan(20_000);
        assertThat(Rows.count("part", database)).isZero();
        assertThat(api.as("admin").postText("/api/imports/" + id + "/start", "").code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void a_file_that_is_no_table_says_why() {
        var withoutKey = uploads.check(SheetKind.CUSTOMERS, "name,phone\nAnna,123\n");
        var oldExcel = uploads.check(
                SheetKind.CUSTOMERS, "a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertThat(withoutKey.phase()).isEqualTo(FAILED);
        assertThat(withoutKey.problem()).contains("\"Number\"");
        assertThat(oldExcel.problem()).contains(".xlsx");
    }

    @Test
    void only_who_may_save_one_by_hand_imports_many_and_nobody_sees_the_imports_of_others() {
        var id = UUID.randomUUID();
        var dispatcher = new Uploads(api.as("dispatcher"));

        assertThat(dispatcher
                        .send(id, SheetKind.USERS, "u.csv", "username\n".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(api.as("dispatcher").get("/api/sheets/USERS").code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(api.as("storekeeper").get("/api/sheets/WORK_ORDERS").code()).isEqualTo(ProblemCode.FORBIDDEN);
        assertThat(api.as("storekeeper").get("/api/sheets/PARTS").status()).isEqualTo(200);
        ImportJob mine = uploads.check(SheetKind.PARTS, "number\n1\n");
        assertThat(api.as("supervisor").get("/api/imports/" + mine.id()).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("agent").get("/api/imports/" + mine.id()).code()).isEqualTo(ProblemCode.FORBIDDEN);
    }

    @Test
    void the_bad_rows_come_back_as_a_file_that_can_be_mended_and_imported() {
        var job = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);
        var bad = new String(api.as("admin").bytes("/api/imports/" + job.id() + "/bad-rows"), StandardCharsets.UTF_8);

        assertThat(bad.lines()).hasSize(5);
        assertThat(bad).contains("What is wrong").contains("1.38E+10");
        var mended = uploads.take(SheetKind.CUSTOMERS, bad.replace("1.38E+10", "13800138001"));
        assertThat(mended.added()).isEqualTo(2);
        assertThat(mended.ignoredColumns()).isEmpty();
    }
}
