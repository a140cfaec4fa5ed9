package org.residua.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.residua.anomaly.ScoreOptions;
import org.residua.raster.PngFile;
import org.residua.ui.findings.FindingsModel;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.SameThreadJobRunner;
import org.residua.ui.kit.Theme;
import org.residua.ui.settings.KeysModel;
import org.residua.ui.settings.PreferencesPage;
import org.residua.ui.settings.UserState;

/** Pictures of the palette, the help, the preferences and the empty window, to be looked at. */
final class WindowPictures {
    private WindowPictures() {}

    /** Writes them to the folder of the first argument. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path home = Files.createTempDirectory("residua-pictures");
        FxThread.start();
        FxThread.call(() -> {
            Theme.install();
            UserState state = UserState.in(home, Clock.systemUTC(), (delay, action) -> {});
            state.recent().opened(Files.createDirectory(home.resolve("brain-lgg")), List.of("MR"));
            state.recent().opened(Files.createDirectory(home.resolve("cxr-nih")), List.of("CR", "DX"));
            state.recent().opened(home.resolve("usb-stick"), List.of("CT"));
            MainWindow window =
                    new MainWindow(new FakeStudy().services(), new SameThreadJobRunner(), ScoreOptions.DEFAULT, state);
            new Scene(window.root(), 1412, 840);
            window.begin(List.of(), false, false);
            write(window.root(), folder.resolve("welcome.png"));
            window.open(List.of(Path.of("study")));
            window.commands().run(window.commands().get("program.palette"));
            write(window.root(), folder.resolve("palette.png"));
            window.root().lookup("#palette-field");
            ((javafx.scene.control.TextField) window.root().lookup("#palette-field")).setText("slice 2");
            write(window.root(), folder.resolve("palette-slice.png"));
            HelpPage help = new HelpPage(new HelpModel(window.commands()));
            page(help, 640, 1600, folder.resolve("help.png"));
            for (int tab = 0; tab < 4; tab++) {
                PreferencesPage page =
                        new PreferencesPage(state, new KeysModel(window.commands()), FindingsModel.RATES);
                ((javafx.scene.control.TabPane) page.getCenter())
                        .getSelectionModel()
                        .select(tab);
                page(page, 820, 680, folder.resolve("preferences-" + tab + ".png"));
            }
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(100);
        System.exit(0);
    }

    private static void page(Parent page, double width, double height, Path file) throws IOException {
        Theme.apply(page);
        new Scene(page, width, height);
        write(page, file);
    }

    private static void write(Parent root, Path file) throws IOException {
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            root.layout();
        }
        WritableImage image = root.snapshot(new SnapshotParameters(), null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        PngFile.write(file, width, height, argb);
    }
}
