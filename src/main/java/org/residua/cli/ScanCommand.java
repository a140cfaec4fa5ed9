package org.residua.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code residua scan}: a verdict for every file, and the studies found. */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Gives a verdict for every file (image, object, refused with reason) and lists the studies.")
final class ScanCommand implements Callable<Integer> {
    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders (with all below) or DICOMDIR files.")
    private List<Path> paths = List.of();

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    ScanCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Terminal terminal = environment.terminal();
        ScanResult result = environment.open().run(paths, terminal.progress(), environment.cancel());
        terminal.endProgress();
        if (json.isWanted()) {
            json.write(toJson(result), terminal);
        }
        if (!json.takesStandardOutput()) {
            print(result, terminal);
        }
        boolean refused = result.files().stream().anyMatch(f -> f.verdict() == FileVerdict.Verdict.REFUSED);
        return refused ? ExitStatus.SOME_REFUSED : ExitStatus.DONE;
    }

    private static void print(ScanResult result, Terminal terminal) {
        for (FileVerdict file : result.files()) {
            terminal.print("%-8s %s%s", word(file), file.path(), file.reason().isEmpty() ? "" : ": " + file.reason());
        }
        for (Study study : result.studies()) {
            terminal.print("study    %s %s %s", study.uid(), study.date(), study.description());
            study.series().forEach(series -> print(series, terminal));
        }
    }

    private static void print(Series series, Terminal terminal) {
        Stack stack = series.stack();
        String part = stack.count() == 1
                ? ""
                : String.format(Locale.ROOT, ", stack %d of %d (%s)", stack.number(), stack.count(), stack.reason());
        terminal.print(
                "  series %d %s %s%s: %d %s",
                series.number(), series.modality(), series.description(), part, series.sliceCount(), noun(series));
        stack.warnings().forEach(warning -> terminal.print("    %s", warning));
    }

    private static String noun(Series series) {
        String one = switch (series.stack().kind()) {
            case VOLUME -> "slice";
            case TIME_SERIES -> "frame";
            case SEPARATE_IMAGES -> "image";
        };
        return series.sliceCount() == 1 ? one : one + "s";
    }

    private static Map<String, Object> toJson(ScanResult result) {
        List<Object> files = new ArrayList<>();
        for (FileVerdict file : result.files()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("path", file.path().toString());
            row.put("verdict", word(file));
            row.put("reason", file.reason());
            row.put("modality", file.modality());
            row.put("transferSyntax", file.transferSyntax());
            files.add(row);
        }
        return Map.of(
                "files",
                files,
                "studies",
                result.studies().stream().map(ScanCommand::toJson).toList());
    }

    private static Map<String, Object> toJson(Study study) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("studyInstanceUid", study.uid().value());
        row.put("date", study.date());
        row.put("description", study.description());
        row.put("series", study.series().stream().map(ScanCommand::toJson).toList());
        return row;
    }

    private static Map<String, Object> toJson(Series series) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("seriesInstanceUid", series.uid().value());
        row.put("number", series.number());
        row.put("modality", series.modality());
        row.put("description", series.description());
        row.put("stack", toJson(series.stack()));
        row.put("slices", series.sliceCount());
        row.put(
                "instances",
                series.instances().stream()
                        .map(i -> Map.of(
                                "sopInstanceUid",
                                i.uid().value(),
                                "path",
                                i.file().toString(),
                                "frames",
                                i.frames()))
                        .toList());
        return row;
    }

    private static Map<String, Object> toJson(Stack stack) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("number", stack.number());
        row.put("count", stack.count());
        row.put("reason", stack.reason());
        row.put("kind", stack.kind().name().toLowerCase(Locale.ROOT));
        row.put("warnings", stack.warnings());
        return row;
    }

    private static String word(FileVerdict file) {
        return file.verdict().name().toLowerCase(Locale.ROOT);
    }
}
