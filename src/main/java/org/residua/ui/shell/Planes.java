package org.residua.ui.shell;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Names;
import org.residua.ui.kit.SeriesEntry;
import org.residua.ui.kit.Session;
import org.residua.ui.viewer.MprModel;
import org.residua.volume.Slice;
import org.residua.volume.reslice.NoVolumeException;
import org.residua.volume.reslice.StackGrid;
import org.residua.volume.reslice.VoxelLoader;
import org.residua.volume.reslice.Voxels;

/** Reads the voxels of the series shown, in view of the user, and then shows three planes of it. */
final class Planes {
    private final Session session;
    private final Tasks tasks;
    private final MprModel model;
    private final VoxelLoader loader;
    private final Consumer<String> refused;
    private @Nullable RunningTask reading;

    /** With where to say why there are no planes. */
    Planes(Session session, Tasks tasks, MprModel model, VoxelLoader loader, Consumer<String> refused) {
        this.session = session;
        this.tasks = tasks;
        this.model = model;
        this.loader = loader;
        this.refused = refused;
    }

    /** Shows the planes, or leaves them; asked for again while it reads, it stops. */
    void toggle() {
        RunningTask running = reading;
        SeriesEntry entry = session.selectedProperty().get();
        if (running != null) {
            running.stop();
        } else if (model.shownProperty().get()) {
            model.leave();
        } else if (entry != null) {
            NoVolumeException.Reason reason = StackGrid.reasonAgainst(entry.series());
            if (reason == null) {
                read(entry);
            } else {
                refused.accept(text(reason));
            }
        }
    }

    private void read(SeriesEntry entry) {
        boolean[] over = {false};
        RunningTask task = tasks.run(
                Messages.text("task.planes", Names.series(entry.series())),
                (progress, cancel) -> loader.load(entry.volume(), index -> slice(entry, index), progress, cancel),
                voxels -> {
                    over[0] = true;
                    show(entry, voxels);
                },
                problem -> {
                    over[0] = true;
                    reading = null;
                    refused.accept(
                            problem instanceof NoVolumeException no ? text(no.reason()) : Problems.text(problem));
                },
                () -> {
                    over[0] = true;
                    reading = null;
                });
        reading = over[0] ? null : task;
    }

    private void show(SeriesEntry entry, Voxels voxels) {
        reading = null;
        if (session.selectedProperty().get() == entry) {
            model.enter(entry, voxels);
        }
    }

    private Slice slice(SeriesEntry entry, int index) throws org.residua.volume.SliceReadException {
        Slice known = session.slices().ifPresent(entry, index);
        return known != null ? known : entry.volume().slice(index);
    }

    private static String text(NoVolumeException.Reason reason) {
        return Messages.text("noVolume." + reason.name());
    }
}
