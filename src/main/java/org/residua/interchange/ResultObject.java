package org.residua.interchange;

import static org.residua.interchange.CommonModules.text;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.anomaly.Provenance;
import org.residua.dicom.SourceContext;
import org.residua.study.Instance;
import org.residua.study.SliceRef;

/** What all objects made from a scored series share: whose and which study, what made them and from what. */
final class ResultObject {
    static final String NOTICE = "RESEARCH ONLY, NOT FOR DIAGNOSIS";

    private static final String NAME = "Residua";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
    private static final int SERIES_NUMBER_OFFSET = 1000;

    private final ResultSeries results;
    private final SourceContext context;

    ResultObject(ResultSeries results, SourceContext context) {
        this.results = results;
        this.context = context;
    }

    ResultSeries results() {
        return results;
    }

    /**
     * A data set with SOP Common, Patient, General Study, Series and Equipment.
     *
     * @param kind tells the objects of one export apart
     * @param number of the kind: with the number of the source it makes the series number
     */
    Attributes start(String sopClass, String kind, String modality, int number, String description) {
        Attributes object = new Attributes();
        object.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        object.setString(Tag.SOPClassUID, VR.UI, sopClass);
        object.setString(Tag.SOPInstanceUID, VR.UI, uid(kind));
        String date = results.created().format(DATE);
        String time = results.created().format(TIME);
        object.setString(Tag.InstanceCreationDate, VR.DA, date);
        object.setString(Tag.InstanceCreationTime, VR.TM, time);
        shared(object);
        object.setString(Tag.SeriesInstanceUID, VR.UI, uid("series of " + kind));
        object.setInt(
                Tag.SeriesNumber,
                VR.IS,
                SERIES_NUMBER_OFFSET
                        + 100 * number
                        + Math.floorMod(results.series().number(), 100));
        object.setString(Tag.Modality, VR.CS, modality);
        object.setString(Tag.SeriesDescription, VR.LO, description);
        object.setString(Tag.SeriesDate, VR.DA, date);
        object.setString(Tag.SeriesTime, VR.TM, time);
        object.setString(Tag.ContentDate, VR.DA, date);
        object.setString(Tag.ContentTime, VR.TM, time);
        object.setInt(Tag.InstanceNumber, VR.IS, 1);
        equipment(object);
        object.newSequence(Tag.ContributingEquipmentSequence, 1).add(contribution());
        return object;
    }

    /** Attributes of type 2 are there, empty where the file says nothing. */
    private void shared(Attributes object) {
        for (int tag : new int[] {
            Tag.PatientName,
            Tag.PatientID,
            Tag.PatientBirthDate,
            Tag.PatientSex,
            Tag.StudyDate,
            Tag.StudyTime,
            Tag.ReferringPhysicianName,
            Tag.StudyID,
            Tag.AccessionNumber
        }) {
            object.setNull(tag, ElementDictionary.vrOf(tag, null));
        }
        for (SourceContext.Element element : context.elements()) {
            boolean place = element.tag() == Tag.FrameOfReferenceUID
                    || element.tag() == Tag.PositionReferenceIndicator
                    || element.tag() == Tag.PatientOrientation;
            if (!place && !element.values().isEmpty()) {
                object.setString(
                        element.tag(),
                        VR.valueOf(element.vr()),
                        element.values().toArray(String[]::new));
            }
        }
        if (object.getString(Tag.StudyInstanceUID) == null) {
            object.setString(Tag.StudyInstanceUID, VR.UI, results.study().uid().value());
        }
    }

    /** Enhanced General Equipment (PS3.3 C.7.5.2): ours. */
    private void equipment(Attributes object) {
        object.setString(Tag.Manufacturer, VR.LO, NAME);
        object.setString(Tag.ManufacturerModelName, VR.LO, NAME);
        object.setString(Tag.DeviceSerialNumber, VR.LO, "0");
        object.setString(Tag.SoftwareVersions, VR.LO, results.applicationVersion());
    }

    /** Who computed this from what, with all that it takes to do so again (PS3.3 C.12.1.1.5). */
    private Attributes contribution() {
        Attributes contribution = new Attributes();
        CodedConcept.dcm("109102", "Processing Equipment").in(contribution, Tag.PurposeOfReferenceCodeSequence);
        contribution.setString(Tag.Manufacturer, VR.LO, NAME);
        contribution.setString(Tag.ManufacturerModelName, VR.LO, NAME);
        contribution.setString(Tag.SoftwareVersions, VR.LO, results.applicationVersion());
        contribution.setString(Tag.ContributionDescription, VR.ST, NOTICE + ". " + parameters());
        return contribution;
    }

    /** Model, preprocessing, calibration and rate, as every result carries them. */
    String parameters() {
        Provenance provenance = results.slices().get(0).result().provenance();
        boolean outside =
                results.slices().stream().anyMatch(slice -> slice.result().outsideDomain());
        return String.format(
                Locale.ROOT,
                "model %s sha256 %s; preprocessing sha256 %s; calibration %s; alpha %s%s",
                provenance.modelId(),
                provenance.bundleSha256(),
                provenance.preprocessingHash(),
                provenance.calibrationId(),
                results.alpha(),
                outside ? "; outside the model's domain" : "");
    }

    /** Frame of Reference (PS3.3 C.7.4.1); one of its own for images that are not placed in the patient. */
    void frameOfReference(Attributes object) {
        object.setString(Tag.FrameOfReferenceUID, VR.UI, frameOfReferenceUid());
        text(
                object,
                Tag.PositionReferenceIndicator,
                VR.LO,
                String.join("\\", context.values(Tag.PositionReferenceIndicator)));
    }

    /** Of the images, else one that stands for the pixels of this series alone. */
    String frameOfReferenceUid() {
        List<String> own = context.values(Tag.FrameOfReferenceUID);
        return own.isEmpty()
                ? DeterministicUid.of(
                        "frame of reference of " + results.series().key())
                : own.get(0);
    }

    /** The sides of a film, where its file states them. */
    void patientOrientation(Attributes object) {
        List<String> sides = context.values(Tag.PatientOrientation);
        if (sides.isEmpty()) {
            object.setNull(Tag.PatientOrientation, VR.CS);
        } else {
            object.setString(Tag.PatientOrientation, VR.CS, sides.toArray(String[]::new));
        }
    }

    /** An identifier that the same export gives again. */
    String uid(String kind) {
        Provenance provenance = results.slices().get(0).result().provenance();
        return DeterministicUid.of(String.join(
                "|",
                kind,
                results.series().key(),
                provenance.bundleSha256(),
                provenance.calibrationId(),
                String.valueOf(results.alpha()),
                results.created().toInstant().toString()));
    }

    /** A reference to an image, with its frame where it has several. */
    static Attributes reference(SliceRef ref) {
        Attributes reference = instanceReference(ref.instance());
        if (ref.instance().frames() > 1) {
            reference.setInt(Tag.ReferencedFrameNumber, VR.IS, ref.frame() + 1);
        }
        return reference;
    }

    private static Attributes instanceReference(Instance instance) {
        Attributes reference = new Attributes();
        reference.setString(Tag.ReferencedSOPClassUID, VR.UI, instance.sopClassUid());
        reference.setString(Tag.ReferencedSOPInstanceUID, VR.UI, instance.uid().value());
        return reference;
    }

    /** The files of these slices, each once. */
    private static Set<Instance> instances(List<SliceRef> refs) {
        Set<Instance> instances = new LinkedHashSet<>();
        refs.forEach(ref -> instances.add(ref.instance()));
        return instances;
    }

    /** The slices with results. */
    List<SliceRef> refs() {
        return results.slices().stream().map(slice -> slice.result().ref()).toList();
    }

    /** Common Instance Reference (PS3.3 C.12.2): all of them are of this study. */
    void referencedSeries(Attributes object) {
        object.newSequence(Tag.ReferencedSeriesSequence, 1).add(seriesOf(refs(), Tag.ReferencedInstanceSequence));
    }

    /** The images of the series with the references to them in a sequence of this name. */
    Attributes seriesOf(List<SliceRef> refs, int sequence) {
        Attributes series = new Attributes();
        series.setString(Tag.SeriesInstanceUID, VR.UI, results.series().uid().value());
        Sequence references = series.newSequence(sequence, refs.size());
        instances(refs).forEach(instance -> references.add(instanceReference(instance)));
        return series;
    }

    /** What a document rests on (PS3.3 C.17.2: Current Requested Procedure Evidence). */
    void evidence(Attributes object, List<SliceRef> refs) {
        Attributes study = new Attributes();
        study.setString(Tag.StudyInstanceUID, VR.UI, object.getString(Tag.StudyInstanceUID));
        study.newSequence(Tag.ReferencedSeriesSequence, 1).add(seriesOf(refs, Tag.ReferencedSOPSequence));
        object.newSequence(Tag.CurrentRequestedProcedureEvidenceSequence, 1).add(study);
    }
}
