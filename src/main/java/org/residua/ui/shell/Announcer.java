package org.residua.ui.shell;

import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows announcements in a corner of the window for a while; nothing has to be clicked away. */
final class Announcer {
    private final Supplier<@Nullable Window> owner;
    private @Nullable Toast shown;

    private Announcer(Supplier<@Nullable Window> owner) {
        this.owner = owner;
    }

    static void install(ShellModel model, Supplier<@Nullable Window> owner) {
        Announcer announcer = new Announcer(owner);
        model.announcementProperty().addListener((observed, before, now) -> announcer.say(now));
    }

    private void say(ShellModel.@Nullable Announcement now) {
        if (shown != null) {
            shown.hide();
            shown = null;
        }
        Window window = owner.get();
        if (now != null && window != null && window.isShowing()) {
            Toast toast = new Toast(now);
            toast.show(window);
            shown = toast;
        }
    }
}
