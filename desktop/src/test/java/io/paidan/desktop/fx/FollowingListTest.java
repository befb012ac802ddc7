package io.paidan.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class FollowingListTest {

    private record Row(int id, String text) {}

    @Test
    void a_changed_row_is_replaced_where_it_stands() {
        var shown = FXCollections.observableArrayList(new Row(1, "a"), new Row(2, "b"), new Row(3, "c"));
        var changes = new ArrayList<String>();
        shown.addListener((ListChangeListener<Row>) change -> {
            while (change.next()) {
                changes.add(change.getFrom() + "-" + change.getTo());
            }
        });

        FollowingList.follow(shown, List.of(new Row(1, "a"), new Row(2, "B"), new Row(3, "c")), Row::id);

        assertThat(shown).containsExactly(new Row(1, "a"), new Row(2, "B"), new Row(3, "c"));
        assertThat(changes).containsExactly("1-2");
    }

    @Test
    void when_much_is_different_the_list_changes_once() {
        var shown = FXCollections.<Row>observableArrayList();
        var changes = new ArrayList<Integer>();
        shown.addListener(
                (ListChangeListener<Row>) change -> changes.add(change.getList().size()));

        FollowingList.follow(shown, rows("early"), Row::id);
        FollowingList.follow(shown, rows("late"), Row::id);

        assertThat(changes).containsExactly(20_000, 20_000);
        assertThat(shown).containsExactlyElementsOf(rows("late"));
    }

    @Test
    void one_row_that_comes_first_is_one_change_however_long_the_list_is() {
        var shown = FXCollections.observableArrayList(rows("same"));
        var fresh = new ArrayList<>(rows("same"));
        fresh.addFirst(new Row(-1, "new"));
        var added = new ArrayList<Integer>();
        shown.addListener((ListChangeListener<Row>) change -> {
            change.next();
            added.add(change.getAddedSize());
        });

        FollowingList.follow(shown, fresh, Row::id);

        assertThat(added).containsExactly(1);
    }

    private static List<Row> rows(String text) {
        return IntStream.range(0, 20_000).mapToObj(id -> new Row(id, text)).toList();
    }

    @Test
    void whatever_changes_the_shown_rows_become_the_fresh_ones() {
        var random = new Random(7);
        var shown = FXCollections.<Row>observableArrayList();
        for (int round = 0; round < 300; round++) {
            var ids = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
            java.util.Collections.shuffle(ids, random);
            var fresh = ids.stream()
                    .limit(random.nextInt(13))
                    .map(id -> new Row(id, "v" + random.nextInt(2)))
                    .toList();

            FollowingList.follow(shown, fresh, Row::id);

            assertThat(shown).containsExactlyElementsOf(fresh);
        }
    }
}
