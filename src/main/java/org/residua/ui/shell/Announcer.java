package org.residua.ui.shell;

import java.util.function.Supplier;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/** Shows announcements in a corner of the window for a while; nothing has to be clicked away. */
final class Announcer {
    private static final Duration SHOWN = Duration.seconds(8);

    private Announcer() {}

    static void install(ShellModel model, Supplier<Window> owner) {
        model.announcementProperty().addListener((observed, before, now) -> {
            Window window = owner.get();
            if (now == null || window == null || !window.isShowing()) {
                return;
            }
            Notifications notification = Notifications.create()
                    .owner(window)
                    .title(now.title())
                    .text(now.text())
                    .hideAfter(SHOWN)
                    .darkStyle();
            if (now.problem()) {
                notification.showWarning();
            } else {
                notification.showInformation();
            }
        });
    }
}
