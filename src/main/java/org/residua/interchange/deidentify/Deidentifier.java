package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.source.ArchiveLists;
import org.residua.dicom.source.FileContent;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/**
 * Writes files anew without what identifies people, by the Basic Application Level Confidentiality Profile (PS3.15 annex
 * E). One for a run: it knows what it has written.
 */
public final class Deidentifier {
    private static final Set<String> VOICES = Set.of("1.2.840.10008.5.1.4.1.1.9.4.1", "1.2.840.10008.5.1.4.1.1.9.4.2");

    private final Profile profile;
    private final Choices choices;
    private final IdentityKey key;
    private final DicomPixels pixels;
    private final String version;
    private final ArchiveLists lists = new ArchiveLists();
    private final Set<Path> written = new HashSet<>();

    /**
     * For one run.
     *
     * @param pixels decodes frames that are to be blacked out
     * @param version of this program
     */
    public Deidentifier(Choices choices, IdentityKey key, DicomPixels pixels, String version) {
        try {
            this.profile = Profile.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.choices = choices;
        this.key = key;
        this.pixels = pixels;
        this.version = version;
    }

    /**
     * De-identifies one file into a folder, under a name made of its new UIDs.
     *
     * @return what was done, or why nothing was
     * @throws FileWriteException when the folder cannot be written to
     */
    public Deidentified run(Path source, Path folder) throws FileWriteException {
        try (SourceDataSet file = SourceDataSet.open(FileContent.of(source, lists))) {
            return write(source, file, folder);
        } catch (FileWriteException e) {
            if (e.getCause() instanceof DicomReadException unread) {
                return Deidentified.refused(source, unread.reason());
            }
            throw e;
        } catch (DicomReadException e) {
            return Deidentified.refused(source, e.reason());
        } catch (IOException e) {
            return Deidentified.refused(source, "It cannot be read. Check its permissions and its disk.");
        }
    }

    private Deidentified write(Path source, SourceDataSet file, Path folder) throws IOException {
        Attributes dataset = file.dataset();
        refuse(file);
        List<String> warnings = new ArrayList<>();
        List<Rectangle> rectangles = hasPicture(file) ? rectangles(dataset, warnings) : List.of();
        Tally tally = new Tally();
        Pseudonyms pseudonyms = new Pseudonyms(key, patient(dataset));
        TargetFile target = TargetFile.of(source, file, pixels, rectangles);
        String instance =
                choices.has(ProfileOption.RETAIN_UIDS) ? file.sopInstanceUid() : pseudonyms.uid(file.sopInstanceUid());
        new DataSetCleaner(profile, choices, pseudonyms, tally).clean(dataset);
        Marks.add(dataset, applied(rectangles), version);
        if (!rectangles.isEmpty()) {
            Values.put(dataset, Tag.BurnedInAnnotation, VR.CS, "NO");
        }
        Path path = folder.resolve(name(Values.text(dataset, Tag.StudyInstanceUID), pseudonyms))
                .resolve(name(Values.text(dataset, Tag.SeriesInstanceUID), pseudonyms))
                .resolve(name(instance, pseudonyms) + ".dcm");
        if (!written.add(path)) {
            return Deidentified.refused(source, "The same SOP instance as another file of this run: written once.");
        }
        createFolder(path);
        WholeFile.stream(path, out -> target.writeTo(out, instance));
        return new Deidentified(source, path, "", warnings, tally.changes());
    }

    /** Segmentations have pixels, but nothing is written into them. */
    private static boolean hasPicture(SourceDataSet file) {
        return file.pixels() != null && !file.sopClassUid().equals(UID.SegmentationStorage);
    }

    private static void createFolder(Path file) throws FileWriteException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new FileWriteException("Could not make the folder " + folder + ". Choose another with --out.", e);
        }
    }

    /** Refuses what cannot be cleaned. */
    private void refuse(SourceDataSet file) throws DicomReadException {
        Attributes dataset = file.dataset();
        String sopClass = file.sopClassUid();
        if (sopClass.equals(UID.MediaStorageDirectoryStorage)) {
            throw new DicomReadException("A DICOMDIR is not copied: it repeats whom the files are of.");
        } else if (VOICES.contains(sopClass)) {
            throw new DicomReadException("Voices identify people and cannot be cleaned.");
        } else if (dataset.contains(Tag.EncapsulatedDocument)) {
            throw new DicomReadException("The document in it cannot be cleaned. Leave it out.");
        } else if (dataset.contains(Tag.ContentSequence) && !choices.has(ProfileOption.CLEAN_STRUCTURED)) {
            throw new DicomReadException(
                    "A structured report. Use --clean structured to keep its codes, numbers and references without its texts.");
        }
    }

    private List<Rectangle> rectangles(Attributes image, List<String> warnings) throws DicomReadException {
        List<Rectangle> rectangles = new ArrayList<>(choices.blackout().of(image));
        if (choices.has(ProfileOption.CLEAN_PIXELS)) {
            rectangles.addAll(profile.burnedIn().of(image));
        }
        String risk = PixelRisk.burnedIn(image);
        if (!rectangles.isEmpty()) {
            warnings.add("Blacked out: " + rectangles.size() + " rectangle(s). Look whether text is left.");
        } else if (!risk.isEmpty() && !choices.keepPixels()) {
            throw new DicomReadException("It may have text burned in: " + risk
                    + ". Black it out with --blackout, or use --keep-pixels once you have looked.");
        } else if (!risk.isEmpty()) {
            warnings.add("Pixels kept though text may be burned in: " + risk + ".");
        }
        if (PixelRisk.mayShowFace(image)) {
            warnings.add("A face could be reconstructed from its volume: that is not removed.");
        }
        return rectangles;
    }

    private Set<ProfileOption> applied(List<Rectangle> rectangles) {
        Set<ProfileOption> applied = EnumSet.noneOf(ProfileOption.class);
        applied.addAll(choices.options());
        if (rectangles.isEmpty()) {
            applied.remove(ProfileOption.CLEAN_PIXELS);
        } else {
            applied.add(ProfileOption.CLEAN_PIXELS);
        }
        return applied;
    }

    /** By ID and who gave it; by name where there is no ID. */
    private static String patient(Attributes dataset) {
        String id = Values.text(dataset, Tag.PatientID);
        return id.isEmpty()
                ? "name " + Values.text(dataset, Tag.PatientName)
                : "id " + Values.text(dataset, Tag.IssuerOfPatientID) + "\0" + id;
    }

    /** A retained UID may be anything, not only a good file name. */
    private static String name(String uid, Pseudonyms pseudonyms) {
        return uid.matches("[0-9]+(\\.[0-9]+)*") ? uid : pseudonyms.uid(uid.isEmpty() ? "none" : uid);
    }
}
