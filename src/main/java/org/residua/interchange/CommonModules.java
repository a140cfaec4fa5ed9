package org.residua.interchange;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;
import org.residua.study.Acquisition;
import org.residua.study.Patient;
import org.residua.study.Study;

/** Modules that every object of ours has (PS3.3 C.7 and C.12), and the way into a file. */
final class CommonModules {
    private static final String UTF_8 = "ISO_IR 192";

    private CommonModules() {}

    /** A data set with the SOP Common, Patient and General Study modules. */
    static Attributes object(String sopClass, String sopInstance, Study study) {
        Attributes object = new Attributes();
        object.setString(Tag.SpecificCharacterSet, VR.CS, UTF_8);
        object.setString(Tag.SOPClassUID, VR.UI, sopClass);
        object.setString(Tag.SOPInstanceUID, VR.UI, sopInstance);
        object.setString(Tag.InstanceCreationDate, VR.DA, study.date());
        object.setString(Tag.InstanceCreationTime, VR.TM, study.time());
        patient(object, study.patient());
        object.setString(Tag.StudyInstanceUID, VR.UI, study.uid().value());
        object.setString(Tag.StudyDate, VR.DA, study.date());
        object.setString(Tag.StudyTime, VR.TM, study.time());
        text(object, Tag.ReferringPhysicianName, VR.PN, "");
        text(object, Tag.StudyID, VR.SH, "1");
        text(object, Tag.AccessionNumber, VR.SH, study.accessionNumber());
        text(object, Tag.StudyDescription, VR.LO, study.description());
        return object;
    }

    private static void patient(Attributes object, Patient patient) {
        text(object, Tag.PatientName, VR.PN, patient.name());
        text(object, Tag.PatientID, VR.LO, patient.id());
        text(object, Tag.PatientBirthDate, VR.DA, patient.birthDate());
        text(object, Tag.PatientSex, VR.CS, patient.sex());
        text(object, Tag.PatientAge, VR.AS, patient.age());
    }

    /** General Series and General Equipment, whose date and time are those of the study. */
    static void series(Attributes object, String uid, int number, String modality, String description, Study study) {
        object.setString(Tag.SeriesInstanceUID, VR.UI, uid);
        object.setInt(Tag.SeriesNumber, VR.IS, number);
        object.setString(Tag.Modality, VR.CS, modality);
        text(object, Tag.SeriesDescription, VR.LO, description);
        object.setString(Tag.SeriesDate, VR.DA, study.date());
        object.setString(Tag.SeriesTime, VR.TM, study.time());
        object.setString(Tag.ContentDate, VR.DA, study.date());
        object.setString(Tag.ContentTime, VR.TM, study.time());
    }

    /** Who made it. */
    static void equipment(Attributes object, Acquisition acquisition) {
        text(object, Tag.Manufacturer, VR.LO, acquisition.manufacturer());
        text(object, Tag.ManufacturerModelName, VR.LO, acquisition.modelName());
    }

    /** An attribute that stays empty where nothing is known (type 2). */
    static void text(Attributes object, int tag, VR vr, String value) {
        if (value.isEmpty()) {
            object.setNull(tag, vr);
        } else {
            object.setString(tag, vr, value);
        }
    }

    /** Decimal strings of at most 16 characters (PS3.5 6.2). */
    static void decimals(Attributes object, int tag, double... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = new BigDecimal(values[i], new MathContext(9))
                    .stripTrailingZeros()
                    .toPlainString();
        }
        object.setString(tag, VR.DS, texts);
    }

    /** Writes a Part 10 file, uncompressed little endian, whole or not at all. */
    static void write(Path file, Attributes object) throws FileWriteException {
        WholeFile.stream(file, out -> {
            try (ImageOutputStream dicom = new ImageOutputStream(out, DicomImageWriter.TRANSFER_SYNTAX)) {
                dicom.writeDataset(object.createFileMetaInformation(DicomImageWriter.TRANSFER_SYNTAX), object);
            }
        });
    }
}
