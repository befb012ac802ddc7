package io.paidan.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserSummary;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Words and look outlive the menu of whoever was signed in. */
@ExtendWith(ApplicationExtension.class)
@Timeout(60)
class UserMenuIT {

    @TempDir
    Path home;

    @Test
    void a_closed_menu_is_kept_by_nobody(FxRobot robot) {
        var texts = new Texts(Texts.CHINESE);
        var look = new Look(new Settings(home, Runnable::run), Look.Mode.LIGHT);

        var menu = closedMenu(robot, texts, look);

        while (menu.get() != null) {
            System.gc();
        }
        assertThat(texts.locale()).isEqualTo(Texts.CHINESE);
    }

    private static WeakReference<UserMenu> closedMenu(FxRobot robot, Texts texts, Look look) {
        var user = new UserSummary(UUID.randomUUID(), "dispatcher", "王调度", Role.DISPATCHER, List.of("oberland"), null);
        var acts = new UserMenu.Acts(() -> {}, new SimpleBooleanProperty(false), () -> {}, () -> {});
        var made = new UserMenu[1];
        robot.interact(() -> {
            made[0] = new UserMenu(user, texts, look, acts);
            made[0].close();
        });
        return new WeakReference<>(made[0]);
    }
}
