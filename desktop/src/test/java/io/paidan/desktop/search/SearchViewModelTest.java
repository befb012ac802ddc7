package io.paidan.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiException;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Orders;
import io.paidan.desktop.store.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchViewModelTest {

    /** One question to the server, answered when the test says so. */
    private record Question(String words, CompletableFuture<WorkOrderPage> answer) {}

    private final DispatchStore store = new DispatchStore();
    private final Selection selection = new Selection();
    private final Texts texts = new Texts(Texts.CHINESE);
    private final List<Question> questions = new ArrayList<>();
    private final List<Runnable> resting = new ArrayList<>();
    private SearchViewModel model;

    @BeforeEach
    void open() {
        var board = BoardFixture.board();
        new EventApplier(store).load(board);
        model = new SearchViewModel(
                store,
                selection,
                new CompletableFuture<>(),
                place -> {},
                Optional::empty,
                words -> {
                    var question = new Question(words, new CompletableFuture<>());
                    questions.add(question);
                    return question.answer();
                },
                new FailureTexts(texts),
                texts,
                Runnable::run,
                resting::add,
                Runnable::run);
    }

    @Test
    void what_the_board_holds_no_more_is_found_by_the_server_under_a_heading() {
        type("热水器");
        var ofTheBoard = List.copyOf(model.hits());
        assertThat(ofTheBoard).isNotEmpty();

        typingRests();
        var known = store.findOrder(BoardFixture.order("0042")).orElseThrow();
        questions.getFirst().answer().complete(page(known, earlier()));

        assertThat(model.hits())
                .startsWith(ofTheBoard.toArray(SearchHit[]::new))
                .hasSize(ofTheBoard.size() + 2);
        assertThat(model.hits().get(ofTheBoard.size()))
                .isInstanceOf(SearchHit.Heading.class)
                .extracting(SearchHit::title)
                .isEqualTo("历史工单");
        assertThat(model.hits().getLast().detail()).startsWith("已关闭 · ");

        model.pick(model.hits().getLast());

        assertThat(selection.orderId()).contains(earlier().id());
        assertThat(model.hits()).isEmpty();
    }

    @Test
    void a_telephone_number_is_found_as_it_is_dialled_with_other_words_in_any_order() {
        var title = store.findOrder(BoardFixture.order("0042")).orElseThrow().title();

        type("+42379138 " + title);

        assertThat(model.hits()).extracting(SearchHit::title).containsExactly("W-260321-0042  " + title);
    }

    @Test
    void the_server_is_asked_once_typing_rests_and_only_for_the_last_words() {
        type("热");
        typingRests();
        type("热水");
        type("热水器");
        typingRests();

        assertThat(questions).extracting(Question::words).containsExactly("热水器");
    }

    @Test
    void an_answer_that_comes_when_one_types_on_is_passed_over() {
        type("热水器");
        typingRests();
        var first = questions.getFirst().answer();

        type("热水器 漏水");

        assertThat(first).isCancelled();
        assertThat(model.hits()).noneMatch(SearchHit.Heading.class::isInstance);
    }

    @Test
    void a_server_that_cannot_say_is_told_of_in_a_sentence() {
        type("热水器");
        typingRests();

        questions
                .getFirst()
                .answer()
                .completeExceptionally(new ApiException(FixtureServer.problem(ProblemCode.FORBIDDEN, "您不能查看工单。")));

        assertThat(model.hits().getLast()).isEqualTo(new SearchHit.Problem("查不了历史工单：您不能查看工单。"));
        model.pick(model.hits().getLast());
        assertThat(selection.orderId()).isEmpty();
        assertThat(model.queryProperty().get()).isEqualTo("热水器");
    }

    private void type(String words) {
        model.queryProperty().set(words);
    }

    private void typingRests() {
        var due = List.copyOf(resting);
        resting.clear();
        due.forEach(Runnable::run);
    }

    private WorkOrderSummary earlier() {
        return Orders.earlier(store.findOrder(BoardFixture.order("0042")).orElseThrow(), WorkOrderStatus.CLOSED);
    }

    private static WorkOrderPage page(WorkOrderSummary... orders) {
        return new WorkOrderPage(List.of(orders), null);
    }
}
