package io.paidan.contract.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    @Test
    void several_are_read_as_they_were_written() {
        var several = List.of(new Obstacle("SkillMissing", 3), new Obstacle(Obstacle.DECLINED, 1));

        assertThat(Obstacle.text(several)).isEqualTo("SkillMissing:3 Declined:1");
        assertThat(Obstacle.parse(Obstacle.text(several))).isEqualTo(several);
    }

    @Test
    void whatever_is_no_obstacle_is_left_out() {
        assertThat(Obstacle.parse("")).isEmpty();
        assertThat(Obstacle.parse("nobody :3 NoShift: NoShift:2")).containsExactly(new Obstacle("NoShift", 2));
    }
}
