package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.residua.bundle.BundleException;
import org.residua.bundle.BundleFile;
import org.residua.bundle.ModelBundle;
import org.residua.file.WholeFile;

/** The user's own models: the bundles of one folder, which come and go whole. Nothing is ever deleted. */
public final class OwnModels {
    private static final String ENDING = ".residua";
    private static final int SHA_SHOWN = 8;

    private final Path folder;

    /** In this folder, which is made when the first model comes. */
    public OwnModels(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A model that was taken out. */
    public record Removed(Path file, Path aside) {}

    /** Where they are. */
    public Path folder() {
        return folder;
    }

    /** Whether a file is one of them. */
    public boolean holds(String file) {
        Path path = Path.of(file).toAbsolutePath().normalize();
        return folder.equals(path.getParent()) && Files.isRegularFile(path);
    }

    /**
     * Copies a bundle into the folder. Where another one has its name, the new one's name tells its SHA-256.
     *
     * @return the copy
     * @throws IOException when the file does not open as a bundle, or cannot be copied; nothing is left behind
     */
    public Path add(Path file) throws IOException {
        ModelBundle bundle = BundleFile.read(file);
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        String stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        Path target = folder.resolve(stem + ENDING);
        if (Files.exists(target) && Files.mismatch(file, target) >= 0) {
            target = folder.resolve(stem + "-" + bundle.sha256().substring(0, SHA_SHOWN) + ENDING);
        }
        if (!Files.exists(target)) {
            WholeFile.write(target, part -> Files.copy(file, part));
        }
        return target;
    }

    /**
     * Takes a model out of the folder; it stays in the folder {@code removed} inside.
     *
     * @throws IOException when it is not one of them, or cannot be moved
     */
    public Removed remove(Path file) throws IOException {
        if (!holds(file.toString())) {
            throw new BundleException(file + " is not one of your own models. Only those can be removed.");
        }
        Path bin = Files.createDirectories(folder.resolve("removed"));
        Path aside = bin.resolve(file.getFileName());
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Removed(file, aside);
    }

    /**
     * Puts a model back.
     *
     * @throws IOException when another one has taken its place, or it cannot be moved
     */
    public void restore(Removed removed) throws IOException {
        if (Files.exists(removed.file())) {
            throw new BundleException(removed.file() + " is there again. Import " + removed.aside() + " instead.");
        }
        Files.move(removed.aside(), removed.file(), StandardCopyOption.ATOMIC_MOVE);
    }
}
