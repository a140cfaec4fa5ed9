package org.residua.ui.viewer.link;

import java.util.List;
import org.residua.ui.viewer.Loaded;
import org.residua.ui.viewer.ViewerModel;
import org.residua.ui.viewer.VoiChoice;
import org.residua.volume.VoiWindow;

/** Shows one viewport in a window that goes with another's. */
final class WindowLink {
    /** Its values are Hounsfield units, which mean the same in every series. */
    private static final String COMPUTED_TOMOGRAPHY = "CT";

    private WindowLink() {}

    /**
     * The choice of the same name where there is one. Else the same values between two CT series, and between others, whose
     * units mean nothing beyond the series, the same change from what each was first shown in.
     */
    static void show(ViewerModel from, ViewerModel to) {
        String name = from.voi().nameProperty().get();
        List<VoiChoice> offered = to.voi().choicesProperty().get();
        List<VoiChoice> first = from.voi().choicesProperty().get();
        if (offered.isEmpty() || first.isEmpty()) {
            return;
        }
        offered.stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        choice -> to.voi().choose(choice),
                        () -> to.voi()
                                .choose(
                                        isTomography(from) && isTomography(to)
                                                ? from.voiProperty().get().window()
                                                : changed(
                                                        first.get(0).voi().window(),
                                                        from.voiProperty().get().window(),
                                                        offered.get(0).voi().window())));
    }

    private static boolean isTomography(ViewerModel viewer) {
        Loaded loaded = viewer.loadedProperty().get();
        return loaded != null && loaded.shown().entry().series().modality().equals(COMPUTED_TOMOGRAPHY);
    }

    /** What {@code other} becomes when it is changed as {@code first} was to {@code now}. */
    private static VoiWindow changed(VoiWindow first, VoiWindow now, VoiWindow other) {
        double scale = other.width() / first.width();
        return new VoiWindow(
                other.center() + (now.center() - first.center()) * scale, now.width() * scale, other.function(), "");
    }
}
