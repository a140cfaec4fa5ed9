package org.residua.interchange.deidentify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables: those that come with this package, and the user's. */
final class Resource {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .get();

    private Resource() {}

    /** The rows of a table of this package. */
    static List<CSVRecord> rows(String name) throws IOException {
        try (InputStream in = Resource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("The program lacks its table " + name + ". Install it again.");
            }
            return rows(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }

    /** The rows of any table with a header. */
    static List<CSVRecord> rows(Reader reader) throws IOException {
        try (CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        }
    }
}
