package org.residua.dicom;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.residua.study.Acquisition;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;

/** From an image to the study and series that it belongs to, both still without content. */
final class StudyMapping {
    private StudyMapping() {}

    static Study study(Attributes image) {
        return new Study(
                new StudyInstanceUid(Values.text(image, Tag.StudyInstanceUID)),
                patient(image),
                Values.text(image, Tag.StudyDate),
                Values.text(image, Tag.StudyTime),
                Values.text(image, Tag.StudyDescription),
                Values.text(image, Tag.AccessionNumber),
                List.of());
    }

    private static Patient patient(Attributes image) {
        return new Patient(
                Values.personName(image, Tag.PatientName),
                Values.text(image, Tag.PatientID),
                Values.text(image, Tag.PatientBirthDate),
                Values.text(image, Tag.PatientSex),
                Values.text(image, Tag.PatientAge));
    }

    static Series series(Attributes image) {
        return new Series(
                new SeriesInstanceUid(Values.text(image, Tag.SeriesInstanceUID)),
                Values.integer(image, Tag.SeriesNumber, 0),
                Values.text(image, Tag.Modality),
                Values.text(image, Tag.SeriesDescription),
                acquisition(image),
                List.of());
    }

    private static Acquisition acquisition(Attributes image) {
        return new Acquisition(
                Values.text(image, Tag.BodyPartExamined),
                Values.text(image, Tag.ViewPosition),
                Values.text(image, Tag.ProtocolName),
                Values.text(image, Tag.SequenceName),
                Values.text(image, Tag.ScanningSequence),
                Values.number(image, Tag.EchoTime),
                Values.number(image, Tag.RepetitionTime),
                Values.number(image, Tag.InversionTime),
                Values.text(image, Tag.Manufacturer),
                Values.text(image, Tag.ManufacturerModelName));
    }
}
