package org.residua.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.findings.FindingsModel;
import org.residua.ui.kit.Commands;
import org.residua.ui.settings.KeysModel;
import org.residua.ui.settings.PreferencesPage;
import org.residua.ui.settings.UserState;
import org.residua.ui.training.ModelsPage;
import org.residua.ui.training.PathChooser;

/** The windows beside the images. */
record Pages(TagsWindow tags, BesideWindow models, BesideWindow preferences, BesideWindow help) {
    private static final BesideWindow.Shape MODELS = new BesideWindow.Shape("models.title", 1280, 800, 0.75);
    private static final BesideWindow.Shape PREFERENCES = new BesideWindow.Shape("preferences.title", 820, 680, 0.7);
    private static final BesideWindow.Shape HELP = new BesideWindow.Shape("help.title", 640, 820, 0.6);

    static Pages of(ShellModel model, UserState state, Commands commands, Supplier<@Nullable Window> owner) {
        return new Pages(
                new TagsWindow(model.tags(), owner),
                new BesideWindow(MODELS, owner, stage -> new ModelsPage(model.models(), PathChooser.of(() -> stage))),
                new BesideWindow(
                        PREFERENCES,
                        owner,
                        stage -> new PreferencesPage(state, new KeysModel(commands), FindingsModel.RATES)),
                new BesideWindow(HELP, owner, stage -> new HelpPage(new HelpModel(commands))));
    }

    void close() {
        tags.close();
        List.of(models, preferences, help).forEach(BesideWindow::close);
    }
}
