package org.residua.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.Region;
import org.residua.anomaly.SliceResult;
import org.residua.file.FileWriteException;
import org.residua.file.WholeFile;

/** Results as a table, a row a slice, in slice order; empty cells where nothing was scored or the slice has no region. */
public final class ScoreCsv {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(
                    "path",
                    "series_instance_uid",
                    "stack",
                    "sop_instance_uid",
                    "frame",
                    "model",
                    "score",
                    "slice_p",
                    "flagged",
                    "gate",
                    "gate_reason",
                    "outside_domain",
                    "regions",
                    "first_region_x",
                    "first_region_y",
                    "first_region_area_px",
                    "first_region_area_mm2",
                    "first_region_peak_pixel_rarity",
                    "alpha",
                    "bundle_sha256",
                    "calibration",
                    "application_version",
                    "notice")
            .get();

    private ScoreCsv() {}

    /**
     * Writes the table.
     *
     * @throws FileWriteException when it cannot be written; nothing is left half-written
     */
    public static void write(Path file, ReportInput input) throws FileWriteException {
        WholeFile.write(file, part -> {
            try (BufferedWriter out = Files.newBufferedWriter(part);
                    CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
                for (SliceResult result : input.slices()) {
                    print(printer, input, result);
                }
            }
        });
    }

    private static void print(CSVPrinter printer, ReportInput input, SliceResult result) throws IOException {
        Provenance provenance = result.provenance();
        Region first = result.regions().isEmpty() ? null : result.regions().get(0);
        printer.printRecord(
                result.ref().instance().file(),
                input.series().uid(),
                input.series().stack().number(),
                provenance.sopInstanceUid(),
                provenance.frame(),
                provenance.modelId(),
                finite(result.score()),
                finite(result.sliceP()),
                result.flagged(),
                result.gate().verdict().name().toLowerCase(Locale.ROOT),
                result.gate().reason(),
                result.outsideDomain(),
                result.regions().size(),
                first == null ? null : first.x(),
                first == null ? null : first.y(),
                first == null ? null : first.areaPx(),
                first == null ? null : finite(first.areaMm2()),
                first == null ? null : finite(first.peakPixelRarity()),
                provenance.alpha(),
                provenance.bundleSha256(),
                provenance.calibrationId(),
                provenance.applicationVersion(),
                ResearchNotice.of(result.outsideDomain()));
    }

    private static @Nullable Double finite(@Nullable Double value) {
        return value != null && Double.isFinite(value) ? value : null;
    }
}
