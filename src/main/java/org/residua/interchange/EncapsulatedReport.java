package org.residua.interchange;

import java.nio.file.Path;
import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;

/** A PDF report as an object of the study (PS3.3 A.45.1, Encapsulated PDF). */
public final class EncapsulatedReport {
    private EncapsulatedReport() {}

    /**
     * Writes the object.
     *
     * @param pdf the whole file
     * @throws FileWriteException when the file cannot be written
     */
    public static void write(Path file, ResultSeries results, byte[] pdf, SourceContext context)
            throws FileWriteException {
        ResultObject result = new ResultObject(results, context);
        Attributes object =
                result.start(UID.EncapsulatedPDFStorage, "report", "DOC", 8, "Residua report, research only");
        object.setString(Tag.ConversionType, VR.CS, "WSD");
        object.setString(Tag.BurnedInAnnotation, VR.CS, "YES");
        object.setNull(Tag.AcquisitionDateTime, VR.DT);
        object.setString(Tag.DocumentTitle, VR.ST, "Residua report. " + ResultObject.NOTICE);
        CodedConcept.dcm("126000", "Imaging Measurement Report").in(object, Tag.ConceptNameCodeSequence);
        Sequence sources =
                object.newSequence(Tag.SourceInstanceSequence, result.refs().size());
        result.refs().stream().distinct().forEach(ref -> sources.add(ResultObject.reference(ref)));
        object.setString(Tag.MIMETypeOfEncapsulatedDocument, VR.LO, "application/pdf");
        object.setBytes(Tag.EncapsulatedDocument, VR.OB, Arrays.copyOf(pdf, pdf.length + pdf.length % 2));
        object.setInt(Tag.EncapsulatedDocumentLength, VR.UL, pdf.length);
        CommonModules.write(file, object);
    }
}
