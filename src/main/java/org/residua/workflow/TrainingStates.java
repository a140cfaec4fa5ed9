package org.residua.workflow;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.residua.autoencoder.TrainingState;
import org.residua.autoencoder.TrainingStateFile;

/**
 * Where the networks of a training keep their states, so that it can go on after it was stopped: a folder with a file a
 * network.
 *
 * @param folder null to keep none
 */
public record TrainingStates(@Nullable Path folder) {
    private static final String SUFFIX = ".state";

    /** Nothing is kept. */
    public static final TrainingStates NONE = new TrainingStates(null);

    /** Beside the bundle that is to be written. */
    public static TrainingStates beside(Path bundle) {
        return new TrainingStates(bundle.resolveSibling(bundle.getFileName() + ".training"));
    }

    /**
     * The state of one network.
     *
     * @throws IOException when the folder cannot be made
     */
    TrainingState.Store of(int fold, int network) throws IOException {
        Path place = folder;
        if (place == null) {
            return TrainingState.Store.NONE;
        }
        Files.createDirectories(place);
        return new TrainingStateFile(place.resolve("fold-" + fold + "-network-" + network + SUFFIX));
    }

    /**
     * Forgets the states, and the folder if nothing else is in it.
     *
     * @throws IOException when a file cannot be deleted
     */
    public void forget() throws IOException {
        Path place = folder;
        if (place == null || !Files.isDirectory(place)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*" + SUFFIX)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        try (DirectoryStream<Path> rest = Files.newDirectoryStream(place)) {
            if (rest.iterator().hasNext()) {
                return;
            }
        }
        Files.delete(place);
    }
}
