package org.residua.interchange;

import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;
import org.residua.study.SliceRef;

/** A picture of a slice with its overlay, the notice burned in (PS3.3 A.8.1, Secondary Capture): it reads as no original. */
public final class CapturedPicture {
    private CapturedPicture() {}

    /**
     * Writes the picture.
     *
     * @param ref slice that is on it
     * @param number of the picture in its series, from 1
     * @param argb row by row, opaque, with the notice
     * @throws FileWriteException when the file cannot be written
     */
    public static void write(
            Path file,
            ResultSeries results,
            SliceRef ref,
            int number,
            int width,
            int height,
            int[] argb,
            SourceContext context)
            throws FileWriteException {
        ResultObject result = new ResultObject(results, context);
        Attributes object =
                result.start(UID.SecondaryCaptureImageStorage, "pictures", "OT", 7, "Residua pictures, research only");
        object.setString(Tag.SOPInstanceUID, VR.UI, result.uid("picture " + number));
        object.setInt(Tag.InstanceNumber, VR.IS, number);
        object.setNull(Tag.Laterality, VR.CS);
        object.setString(Tag.ConversionType, VR.CS, "WSD");
        object.setString(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "OTHER");
        object.setString(Tag.DerivationDescription, VR.ST, ResultObject.NOTICE + ". " + result.parameters());
        object.setNull(Tag.PatientOrientation, VR.CS);
        Attributes source = ResultObject.reference(ref);
        CodedConcept.SOURCE_IMAGE.in(source, Tag.PurposeOfReferenceCodeSequence);
        object.newSequence(Tag.SourceImageSequence, 1).add(source);
        object.setString(Tag.BurnedInAnnotation, VR.CS, "YES");
        object.setString(Tag.LossyImageCompression, VR.CS, "00");
        object.setInt(Tag.SamplesPerPixel, VR.US, 3);
        object.setInt(Tag.PlanarConfiguration, VR.US, 0);
        object.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        object.setInt(Tag.Rows, VR.US, height);
        object.setInt(Tag.Columns, VR.US, width);
        object.setInt(Tag.BitsAllocated, VR.US, Byte.SIZE);
        object.setInt(Tag.BitsStored, VR.US, Byte.SIZE);
        object.setInt(Tag.HighBit, VR.US, Byte.SIZE - 1);
        object.setInt(Tag.PixelRepresentation, VR.US, 0);
        byte[] bytes = new byte[3 * argb.length + argb.length % 2];
        for (int i = 0; i < argb.length; i++) {
            bytes[3 * i] = (byte) (argb[i] >> 16);
            bytes[3 * i + 1] = (byte) (argb[i] >> 8);
            bytes[3 * i + 2] = (byte) argb[i];
        }
        object.setBytes(Tag.PixelData, VR.OB, bytes);
        CommonModules.write(file, object);
    }
}
