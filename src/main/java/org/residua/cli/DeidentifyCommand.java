package org.residua.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.residua.file.WholeFile;
import org.residua.interchange.deidentify.AuditTrail;
import org.residua.interchange.deidentify.Blackout;
import org.residua.interchange.deidentify.Choices;
import org.residua.interchange.deidentify.DeidentificationReport;
import org.residua.interchange.deidentify.Deidentified;
import org.residua.interchange.deidentify.IdentityKey;
import org.residua.interchange.deidentify.ProfileOption;
import org.residua.workflow.DeidentifyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code residua deidentify}: files without what identifies people. */
@Command(
        name = "deidentify",
        mixinStandardHelpOptions = true,
        description = "Writes DICOM files anew without what identifies people, by the Basic Application Level "
                + "Confidentiality Profile of DICOM PS3.15. Look at the result before you give it away.")
final class DeidentifyCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or ZIP archives.")
    private List<Path> paths = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
    private Path out = Path.of("deidentified");

    @Option(
            names = "--retain",
            split = ",",
            paramLabel = "WHAT",
            description = "Of uids, device, institution, characteristics, dates, modified-dates, private.")
    private List<String> retain = List.of();

    @Option(
            names = "--clean",
            split = ",",
            paramLabel = "WHAT",
            description = "Of descriptors, structured, graphics, pixels: keep what is known to be harmless of them "
                    + "instead of removing all. 'pixels' blacks out where known devices write text.")
    private List<String> clean = List.of();

    @Option(
            names = "--blackout",
            paramLabel = "x,y,w,h|FILE",
            description = "Black out a rectangle of pixels in every image and frame, or those of a CSV file with the "
                    + "columns x, y, width, height and, as wanted, modality, manufacturer, model, imageType, rows, "
                    + "columns. May be repeated. Compressed images are written uncompressed.")
    private List<String> blackout = List.of();

    @Option(names = "--keep-pixels", description = "Keep pixels that may have text burned in: you have looked.")
    private boolean keepPixels;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The secret that pseudonyms follow from, made if it is not there; keep it apart. "
                    + "The same file gives the same pseudonyms. Default ~/.residua/deidentification-key.json.")
    private Path mapping = home("deidentification-key.json");

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Where a line a file is added: who exported what, when. "
                    + "Default ~/.residua/deidentification-audit.jsonl.")
    private Path audit = home("deidentification-audit.jsonl");

    @Option(names = "--report", paramLabel = "FILE", description = "Write what was removed and replaced as text.")
    private @Nullable Path report;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    DeidentifyCommand(Environment environment) {
        this.environment = environment;
    }

    private static Path home(String name) {
        return Path.of(System.getProperty("user.home"), ".residua", name);
    }

    @Override
    public Integer call() throws Exception {
        Choices choices = choices();
        requireApart(mapping);
        requireApart(audit);
        IdentityKey key = IdentityKey.openOrCreate(mapping, environment.clock());
        AuditTrail trail = AuditTrail.start(audit, exporter(key), out, environment.clock());
        Terminal terminal = environment.terminal();
        DeidentificationReport done = new DeidentifyFiles(
                        environment.open(), environment.pixels(), environment.version())
                .run(paths, out, choices, key, trail, terminal.progress(), environment.cancel());
        terminal.endProgress();
        print(done, terminal);
        return done.refused() > 0 ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    private Choices choices() throws IOException {
        Set<ProfileOption> options = EnumSet.noneOf(ProfileOption.class);
        retain.forEach(word -> options.add(option("--retain", word, true)));
        clean.forEach(word -> options.add(option("--clean", word, false)));
        try {
            return new Choices(options, Blackout.of(blackout), keepPixels);
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private ProfileOption option(String name, String word, boolean retains) {
        List<ProfileOption> all = ProfileOption.all(retains);
        return all.stream()
                .filter(option -> option.word().equals(word))
                .findFirst()
                .orElseThrow(() -> wrong(name + " takes "
                        + all.stream().map(ProfileOption::word).collect(Collectors.joining(", ")) + ", not '" + word
                        + "'."));
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
    }

    /** What tells who is who must not be given away with the files. */
    private void requireApart(Path file) {
        if (file.toAbsolutePath().normalize().startsWith(out.toAbsolutePath().normalize())) {
            throw wrong(file + " would be among the files written to " + out + ". Keep it apart.");
        }
    }

    private AuditTrail.Exporter exporter(IdentityKey key) {
        List<String> arguments = new ArrayList<>();
        retain.forEach(word -> arguments.add("--retain " + word));
        clean.forEach(word -> arguments.add("--clean " + word));
        blackout.forEach(word -> arguments.add("--blackout " + word));
        if (keepPixels) {
            arguments.add("--keep-pixels");
        }
        return new AuditTrail.Exporter(
                System.getProperty("user.name"), "Residua " + environment.version(), arguments, key.fingerprint());
    }

    private void print(DeidentificationReport done, Terminal terminal) throws IOException {
        if (report != null) {
            String text = done.text();
            WholeFile.stream(report, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        if (json.isWanted()) {
            json.write(toJson(done), terminal);
        }
        for (Deidentified file : done.files()) {
            if (file.file() == null) {
                terminal.message("refused: %s: %s", file.source(), file.reason());
            } else if (!json.takesStandardOutput()) {
                terminal.print("%s", file.file());
            }
            file.warnings().forEach(warning -> terminal.message("%s: %s", file.source(), warning));
        }
        terminal.message("%d files written, %d refused.", done.written(), done.refused());
    }

    private Map<String, Object> toJson(DeidentificationReport done) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("written", done.written());
        all.put("refused", done.refused());
        all.put("changes", done.sum());
        List<Object> files = new ArrayList<>();
        for (Deidentified file : done.files()) {
            Path path = file.file();
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", files.size() + 1);
            row.put("file", path == null ? null : out.relativize(path).toString());
            row.put("refused", file.reason());
            row.put("warnings", file.warnings());
            row.put("changes", file.changes());
            files.add(row);
        }
        all.put("files", files);
        return all;
    }
}
