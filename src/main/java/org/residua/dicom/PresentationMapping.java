package org.residua.dicom;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.dicom.codec.FrameReader;
import org.residua.volume.Frame;
import org.residua.volume.NotApplied;
import org.residua.volume.OverlayPlane;
import org.residua.volume.Presentation;
import org.residua.volume.SliceGeometry;

/** What a file wants to be shown over or beside the grey of a frame, and what of it is not done. */
final class PresentationMapping {
    private PresentationMapping() {}

    /**
     * The presentation of a frame.
     *
     * @param pixels of the file
     * @param frame decoded, with its palette
     * @param number of the frame, 0-based
     */
    static Presentation of(Header header, FrameReader pixels, Frame frame, int number, SliceGeometry geometry)
            throws IOException {
        Attributes image = header.dataset();
        OverlayMapping.Planes overlays = OverlayMapping.planes(header, pixels, number);
        ShutterMapping.Found shutter = ShutterMapping.of(image, geometry, overlays.planes());
        List<OverlayPlane> drawn = overlays.planes().stream()
                .filter(plane -> plane.group() != shutter.bitmapGroup())
                .toList();
        Set<NotApplied> left = notApplied(image, frame);
        add(left, overlays.incomplete(), NotApplied.OVERLAY);
        add(left, shutter.incomplete(), NotApplied.SHUTTER);
        add(left, new GreyMapping(image, pixels.format()).isPixelIntensityLut(), NotApplied.PIXEL_INTENSITY_LUT);
        return new Presentation(
                drawn, shutter.shutter(), LossyMapping.lossy(image, header.syntax()), left, PlaybackMapping.of(image));
    }

    private static Set<NotApplied> notApplied(Attributes image, Frame frame) {
        Set<NotApplied> left = EnumSet.noneOf(NotApplied.class);
        boolean palette = image.contains(Tag.RedPaletteColorLookupTableDescriptor);
        add(left, frame.isGrey() && palette, NotApplied.SUPPLEMENTAL_PALETTE);
        add(left, PaletteMapping.isWanted(frame) && frame.palette() == null, NotApplied.PALETTE);
        add(left, !frame.isGrey() && image.containsValue(Tag.ICCProfile), NotApplied.ICC_PROFILE);
        add(left, image.containsValue(Tag.PresentationLUTSequence), NotApplied.PRESENTATION_LUT);
        add(left, VoiMapping.hasBrokenTable(image), NotApplied.VOI_LUT);
        return left;
    }

    private static void add(Set<NotApplied> left, boolean isLeft, NotApplied what) {
        if (isLeft) {
            left.add(what);
        }
    }
}
