package org.residua.interchange;

import java.nio.file.Path;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.dicom.SourceContext;
import org.residua.file.FileWriteException;
import org.residua.study.SliceRef;

/** The flagged slices as a Key Object Selection (PS3.3 A.35.4, PS3.16 TID 2010). */
public final class KeyImages {
    private KeyImages() {}

    /**
     * Writes the selection.
     *
     * @param refs slices that are selected
     * @return false where there are none: then no file is written
     * @throws FileWriteException when the file cannot be written
     */
    public static boolean write(Path file, ResultSeries results, List<SliceRef> refs, SourceContext context)
            throws FileWriteException {
        if (refs.isEmpty()) {
            return false;
        }
        ResultObject result = new ResultObject(results, context);
        Attributes object = result.start(
                UID.KeyObjectSelectionDocumentStorage, "key images", "KO", 9, "Residua key images, research only");
        object.setNull(Tag.ReferencedPerformedProcedureStepSequence, VR.SQ);
        result.evidence(object, refs);
        ContentItem root =
                ContentItem.container(CodedConcept.dcm("113000", "Of Interest")).template("2010");
        root.add(ContentItem.text(
                "CONTAINS",
                CodedConcept.dcm("113012", "Key Object Description"),
                CodedConcept.DIFFERS.meaning() + ". " + ResultObject.NOTICE + ". " + result.parameters()));
        refs.forEach(ref -> root.add(ContentItem.image("CONTAINS", ref)));
        root.attributes().remove(Tag.RelationshipType);
        object.addAll(root.attributes());
        CommonModules.write(file, object);
        return true;
    }
}
