package org.residua.dicom;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.jspecify.annotations.Nullable;
import org.residua.volume.PixelSpacing;
import org.residua.volume.PixelSpacing.Source;

/** How far pixels are apart, by the attributes that hold for each kind of object, and where such a millimetre holds. */
final class SpacingMapping {
    /** Images of a shadow: what lies nearer to the source is larger on the detector. */
    private static final Set<String> PROJECTIONS = Set.of("CR", "DX", "MG", "IO", "PX", "XA", "RF", "RG");

    private static final int CENTIMETRES = 3;
    private static final int TWO_DIMENSIONAL = 1;
    /** Two spacings that differ by less were rounded differently. */
    private static final double SAME_SHARE = 1e-4;

    private static final double LARGEST_ASPECT = 100;

    private SpacingMapping() {}

    /** The spacing; null where nothing says it for sure. */
    static @Nullable PixelSpacing of(FrameGroups groups) {
        Attributes image = groups.image();
        if (image.containsValue(Tag.SequenceOfUltrasoundRegions)) {
            return ultrasound(image);
        }
        String modality = Values.text(image, Tag.Modality);
        if (PROJECTIONS.contains(modality)) {
            return projection(groups);
        }
        double[] spacing = pair(groups.group(Tag.PixelMeasuresSequence), Tag.PixelSpacing);
        double[] onFilm = pair(image, Tag.NominalScannedPixelSpacing);
        boolean filmAlone = spacing == null ? imagerPair(groups) == null : onFilm != null && same(spacing, onFilm);
        if (onFilm != null && filmAlone && !isPlaced(groups)) {
            return new PixelSpacing(onFilm[0], onFilm[1], Source.NOMINAL_SCANNED_PIXEL_SPACING);
        }
        return spacing == null ? imager(groups) : inPatient(image, spacing, Source.PIXEL_SPACING);
    }

    /** Height over width of a pixel where no spacing says it: Pixel Aspect Ratio (0028,0034), else 1. */
    static double aspect(FrameGroups groups) {
        double[] ratio = pair(groups.image(), Tag.PixelAspectRatio);
        double aspect = ratio == null ? 1 : ratio[0] / ratio[1];
        return aspect > LARGEST_ASPECT || aspect < 1 / LARGEST_ASPECT ? 1 : aspect;
    }

    /**
     * Of a projection radiograph (PS3.3 10.7.1.1): Pixel Spacing that differs from Imager Pixel Spacing is calibrated,
     * the same is not.
     */
    private static @Nullable PixelSpacing projection(FrameGroups groups) {
        double[] spacing = pair(groups.group(Tag.PixelMeasuresSequence), Tag.PixelSpacing);
        double[] atDetector = imagerPair(groups);
        if (spacing == null || atDetector != null && same(spacing, atDetector)) {
            PixelSpacing imager = imager(groups);
            double[] onFilm = pair(groups.image(), Tag.NominalScannedPixelSpacing);
            return imager == null && onFilm != null
                    ? new PixelSpacing(onFilm[0], onFilm[1], Source.NOMINAL_SCANNED_PIXEL_SPACING)
                    : imager;
        }
        return inPatient(groups.image(), spacing, Source.NOT_STATED);
    }

    private static PixelSpacing inPatient(Attributes image, double[] spacing, Source withoutCalibration) {
        Source source =
                switch (Values.text(image, Tag.PixelSpacingCalibrationType).toUpperCase(Locale.ROOT)) {
                    case "FIDUCIAL" -> Source.CALIBRATED_BY_FIDUCIAL;
                    case "GEOMETRY" -> Source.CALIBRATED_BY_GEOMETRY;
                    default -> withoutCalibration;
                };
        return new PixelSpacing(
                spacing[0], spacing[1], source, Values.text(image, Tag.PixelSpacingCalibrationDescription));
    }

    /** At the detector, or in the object where its magnification is stated. */
    private static @Nullable PixelSpacing imager(FrameGroups groups) {
        double[] atDetector = imagerPair(groups);
        if (atDetector == null) {
            return null;
        }
        double[] inObject =
                pair(groups.group(Tag.FramePixelDataPropertiesSequence), Tag.ObjectPixelSpacingInCenterOfBeam);
        if (inObject != null) {
            return new PixelSpacing(inObject[0], inObject[1], Source.OBJECT_PIXEL_SPACING);
        }
        double magnification = magnification(groups.image());
        return magnification > 1
                ? new PixelSpacing(
                        atDetector[0] / magnification,
                        atDetector[1] / magnification,
                        Source.MAGNIFICATION_CORRECTED,
                        String.format(Locale.ROOT, "%.2f", magnification))
                : new PixelSpacing(atDetector[0], atDetector[1], Source.IMAGER_PIXEL_SPACING);
    }

    /** Estimated Radiographic Magnification Factor, as the file states it; never guessed from distances. */
    private static double magnification(Attributes image) {
        Double stated = Values.number(image, Tag.EstimatedRadiographicMagnificationFactor);
        return stated == null || stated > LARGEST_ASPECT ? 1 : stated;
    }

    private static double @Nullable [] imagerPair(FrameGroups groups) {
        double[] own = pair(groups.group(Tag.FramePixelDataPropertiesSequence), Tag.ImagerPixelSpacing);
        return own == null ? pair(groups.image(), Tag.ImagerPixelSpacing) : own;
    }

    /** Of the two-dimensional regions in centimetres, if they agree (PS3.3 C.8.5.5); null where they do not. */
    private static @Nullable PixelSpacing ultrasound(Attributes image) {
        Sequence regions = image.getSequence(Tag.SequenceOfUltrasoundRegions);
        List<double[]> spatial = regions == null
                ? List.of()
                : regions.stream()
                        .flatMap(region -> Stream.ofNullable(regionMm(region)))
                        .toList();
        if (spatial.isEmpty() || spatial.stream().anyMatch(mm -> !same(mm, spatial.get(0)))) {
            return null;
        }
        return new PixelSpacing(spatial.get(0)[0], spatial.get(0)[1], Source.ULTRASOUND_REGION);
    }

    private static double @Nullable [] regionMm(Attributes region) {
        boolean twoDimensional = Values.integer(region, Tag.RegionSpatialFormat, 0) == TWO_DIMENSIONAL
                && Values.integer(region, Tag.PhysicalUnitsXDirection, 0) == CENTIMETRES
                && Values.integer(region, Tag.PhysicalUnitsYDirection, 0) == CENTIMETRES;
        Double x = Values.number(region, Tag.PhysicalDeltaX);
        Double y = Values.number(region, Tag.PhysicalDeltaY);
        return twoDimensional && x != null && y != null && x != 0 && y != 0
                ? new double[] {10 * Math.abs(y), 10 * Math.abs(x)}
                : null;
    }

    /** Rows, then columns; null unless both are above 0. */
    private static double @Nullable [] pair(Attributes attributes, int tag) {
        double[] values = Values.numbers(attributes, tag);
        return values.length == 2 && Arrays.stream(values).allMatch(value -> value > 0) ? values : null;
    }

    private static boolean same(double[] a, double[] b) {
        return Math.abs(a[0] - b[0]) <= SAME_SHARE * b[0] && Math.abs(a[1] - b[1]) <= SAME_SHARE * b[1];
    }

    /** Then Pixel Spacing is for the patient, even of a secondary capture (PS3.3 A.8.1.3). */
    private static boolean isPlaced(FrameGroups groups) {
        return GeometryMapping.plane(groups) != null;
    }
}
