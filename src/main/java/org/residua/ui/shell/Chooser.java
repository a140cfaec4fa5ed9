package org.residua.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.residua.ui.kit.Messages;

/** Asks the user for files and folders. */
interface Chooser {
    /** Files to open; none when the user thinks better of it. */
    List<Path> files();

    /** A folder to open. */
    Optional<Path> folder();

    /** A folder to write a report to. */
    Optional<Path> reportFolder();

    /** The choosers of the system. */
    static Chooser of(java.util.function.Supplier<Window> owner) {
        return new Chooser() {
            @Override
            public List<Path> files() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Messages.text("open.files.title"));
                List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(File::toPath).toList();
            }

            @Override
            public Optional<Path> folder() {
                return directory("open.folder.title");
            }

            @Override
            public Optional<Path> reportFolder() {
                return directory("report.folder.title");
            }

            private Optional<Path> directory(String titleKey) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(Messages.text(titleKey));
                return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
            }
        };
    }
}
