package org.residua.workflow.conformance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.residua.workflow.conformance.FileConformance.Outcome;
import org.residua.workflow.conformance.Opinion.Agreement;

/** The table as a page of Markdown, and as lines for a terminal. */
public record ConformancePage(ConformanceTable table, KnownReasons reasons) {
    private static final String COMMAND = "residua conformance DIR --reasons src/docs/conformance.properties --out ";

    /** The whole page. */
    public String markdown() {
        List<String> lines = new ArrayList<>(List.of(
                "# Stored values, file by file",
                "",
                "Made by `" + COMMAND + "src/docs/conformance.md`. Every sample of every frame (up to "
                        + table.mostFrames() + " a file) is compared with what each judge reads: " + judges() + ".",
                "",
                "`=` equal in every sample; `±d (n)` n samples differ by d at most, as decoders of this lossy "
                        + "compression may; `≠ n, d` n samples differ, by d at most; `only` the judge reads what Residua does "
                        + "not; `-` the judge does not read it.",
                "Bits outside of Bits Stored, where old files keep overlays, are left out for all.",
                ""));
        lines.addAll(List.of("| Files | Outcome |", "|---:|---|"));
        table.counts().forEach((outcome, count) -> lines.add("| " + count + " | " + meaning(outcome) + " |"));
        lines.addAll(List.of(
                "", "| Judge | Files it reads | Equal in every sample | Within the bound |", "|---|---:|---:|---:|"));
        table.judges().forEach(judge -> lines.add(judgeRow(judge.name())));
        lines.addAll(List.of(
                "", header(), "|---|---|---|---|" + "---|".repeat(table.judges().size()) + "---|"));
        table.files().forEach(file -> lines.add(row(file)));
        return String.join("\n", lines) + "\n";
    }

    /** A line for every file that is not equal, then the counts. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (FileConformance file : table.files()) {
            if (file.outcome() != Outcome.EQUAL && file.outcome() != Outcome.NO_PIXELS) {
                String cells = file.opinions().stream()
                        .map(opinion -> opinion.judge() + " " + cell(opinion))
                        .collect(Collectors.joining(", "));
                lines.add(word(file.outcome()) + "  " + file.path() + "  [" + cells + "] " + why(file));
            }
        }
        table.counts().forEach((outcome, count) -> lines.add(count + " " + meaning(outcome)));
        return lines;
    }

    private String judges() {
        return table.judges().stream()
                .map(judge -> judge.name() + " " + judge.version())
                .collect(Collectors.joining(", "));
    }

    private String judgeRow(String judge) {
        List<Agreement> agreements = table.files().stream()
                .flatMap(file -> file.opinions().stream())
                .filter(opinion -> opinion.judge().equals(judge) && opinion.isRead())
                .map(Opinion::agreement)
                .toList();
        return "| " + judge + " | " + agreements.size() + " | " + Collections.frequency(agreements, Agreement.EQUAL)
                + " | " + Collections.frequency(agreements, Agreement.WITHIN_BOUND) + " |";
    }

    private String header() {
        return "| File | Transfer syntax | Pixels | Outcome | "
                + table.judges().stream().map(ConformanceTable.Installed::name).collect(Collectors.joining(" | "))
                + " | Why |";
    }

    private String row(FileConformance file) {
        List<String> cells =
                new ArrayList<>(List.of(file.path(), file.transferSyntax(), file.pixels(), word(file.outcome())));
        file.opinions().forEach(opinion -> cells.add(cell(opinion)));
        cells.add(why(file));
        return cells.stream()
                .map(cell -> cell.replace("|", "\\|").replace("<", "&lt;"))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(Opinion opinion) {
        return switch (opinion.agreement()) {
            case EQUAL -> "=";
            case WITHIN_BOUND -> "±" + number(opinion.largest()) + " (" + opinion.differing() + ")";
            case DIFFERENT ->
                opinion.differing() < 0 ? "≠" : "≠ " + opinion.differing() + ", " + number(opinion.largest());
            case ONLY_THE_JUDGE -> "only";
            case UNREADABLE -> "-";
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3g", value);
    }

    /** A known reason, else what the program itself can say. */
    private String why(FileConformance file) {
        String known = reasons.of(file.path());
        if (!known.isEmpty() || file.outcome() == Outcome.EQUAL || file.outcome() == Outcome.WITHIN_BOUND) {
            return known;
        }
        return file.pixels().isEmpty()
                ? file.reason()
                : file.opinions().stream()
                        .filter(opinion -> !opinion.detail().isEmpty())
                        .map(opinion -> opinion.judge() + ": " + opinion.detail())
                        .collect(Collectors.joining("; "));
    }

    private static String word(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String meaning(Outcome outcome) {
        return word(outcome) + ": "
                + switch (outcome) {
                    case DIFFERENT -> "no judge that reads it confirms what Residua reads";
                    case ONLY_JUDGES -> "a judge reads what Residua refuses";
                    case JUDGES_DISAGREE -> "some judges confirm what Residua reads, others do not";
                    case WITHIN_BOUND -> "confirmed within what the lossy compression allows";
                    case NOT_JUDGED -> "Residua reads it, no judge here does";
                    case REFUSED -> "nobody reads it; Residua says why";
                    case NO_PIXELS -> "DICOM without pixel data";
                    case EQUAL -> "every judge that reads it has the same value in every sample";
                };
    }
}
