package org.residua.ui.training;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;

/** Asks the user for files and folders. */
public interface PathChooser {
    /** A file with this ending; none when the user thinks better of it. */
    Optional<Path> file(String titleKey, String ending);

    /** A folder. */
    Optional<Path> folder(String titleKey);

    /** The choosers of the system. */
    static PathChooser of(Supplier<@Nullable Window> owner) {
        return new PathChooser() {
            @Override
            public Optional<Path> file(String titleKey, String ending) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Messages.text(titleKey));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*" + ending, "*" + ending));
                return Optional.ofNullable(chooser.showOpenDialog(owner.get())).map(File::toPath);
            }

            @Override
            public Optional<Path> folder(String titleKey) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(Messages.text(titleKey));
                return Optional.ofNullable(chooser.showDialog(owner.get())).map(File::toPath);
            }
        };
    }
}
