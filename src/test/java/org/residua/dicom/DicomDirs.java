package org.residua.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;

/** DICOMDIR files made for tests. */
final class DicomDirs {
    private DicomDirs() {}

    /** With these references, and an inactive one to NOTLISTED. */
    static Path write(Path file, String[][] references) throws IOException {
        Attributes dataset = new Attributes();
        dataset.setString(Tag.FileSetID, VR.CS, "TEST");
        Sequence records = dataset.newSequence(Tag.DirectoryRecordSequence, references.length + 1);
        for (String[] reference : references) {
            Attributes item = new Attributes();
            item.setInt(Tag.RecordInUseFlag, VR.US, 0xffff);
            item.setString(Tag.DirectoryRecordType, VR.CS, "IMAGE");
            item.setString(Tag.ReferencedFileID, VR.CS, reference);
            records.add(item);
        }
        Attributes inactive = new Attributes();
        inactive.setInt(Tag.RecordInUseFlag, VR.US, 0);
        inactive.setString(Tag.ReferencedFileID, VR.CS, "NOTLISTED");
        records.add(inactive);
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.writeDataset(
                    Attributes.createFileMetaInformation(
                            "1.2.9", UID.MediaStorageDirectoryStorage, UID.ExplicitVRLittleEndian),
                    dataset);
        }
        return file;
    }
}
