package io.paidan.desktop;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;

/**
 * For tests of windows: their robot looks for nodes on the user interface thread. From another one, what is looked through may
 * change meanwhile.
 */
public final class WindowExtension extends ApplicationExtension {

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return new SteadyRobot();
    }

    private static final class SteadyRobot extends FxRobot {

        @Override
        public NodeQuery lookup(String query) {
            return look(() -> super.lookup(query));
        }

        @Override
        public <T extends Node> NodeQuery lookup(Matcher<T> matcher) {
            return look(() -> super.lookup(matcher));
        }

        @Override
        public <T extends Node> NodeQuery lookup(Predicate<T> predicate) {
            return look(() -> super.lookup(predicate));
        }

        private static NodeQuery look(Callable<NodeQuery> query) {
            try {
                return Platform.isFxApplicationThread()
                        ? query.call()
                        : WaitForAsyncUtils.asyncFx(query).get();
            } catch (ExecutionException e) {
                throw new AssertionError("nothing can be looked for", e.getCause());
            } catch (Exception e) {
                throw new AssertionError("nothing can be looked for", e);
            }
        }
    }
}
