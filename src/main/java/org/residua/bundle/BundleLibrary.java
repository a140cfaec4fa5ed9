package org.residua.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.residua.study.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bundles at hand: those that ship with the program and those in the user's folder. Safe to use from any thread. */
public final class BundleLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(BundleLibrary.class);
    private static final String SHIPPED = "/org/residua/bundle/shipped/";
    private static final String ENDING = ".residua";

    private final @Nullable Path userFolder;
    private final Map<String, Opened> opened = new HashMap<>();

    /**
     * The shipped bundles, and those in {@code userFolder} where it exists.
     *
     * @param userFolder null for the shipped ones alone
     */
    public BundleLibrary(@Nullable Path userFolder) {
        this.userFolder = userFolder;
    }

    /** A bundle and where it came from. */
    public record Entry(String file, ModelBundle bundle) {}

    /** A file that does not open as a bundle, and why. */
    public record Refused(String file, String reason) {}

    /** What became of a file, and which state of it: a file that has not changed is not read again. */
    private record Opened(
            String file, String state, @Nullable ModelBundle bundle, String reason) {}

    /** Opens a bundle. */
    private interface Opening {
        ModelBundle open() throws IOException;
    }

    /** All bundles that open, the user's first; broken ones are left out and logged. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Opened one : look()) {
            if (one.bundle != null) {
                entries.add(new Entry(one.file, one.bundle));
            }
        }
        return entries;
    }

    /** The files that were left out of {@link #entries()}. */
    public List<Refused> refused() {
        return look().stream()
                .filter(one -> one.bundle == null)
                .map(one -> new Refused(one.file, one.reason))
                .toList();
    }

    private synchronized List<Opened> look() {
        List<Opened> all = new ArrayList<>();
        for (Path file : userFiles()) {
            all.add(opened(file.toString(), state(file), () -> BundleFile.read(file)));
        }
        for (String name : shippedNames()) {
            all.add(opened(name, "shipped", () -> readShipped(name)));
        }
        return all;
    }

    /**
     * A bundle by its id, or by the path of its file. Of two with one id, the user's is taken.
     *
     * @throws BundleException when there is none, or it does not open
     */
    public ModelBundle find(String idOrFile) throws BundleException {
        Path file = asFile(idOrFile);
        if (file != null) {
            return BundleFile.read(file);
        }
        List<Entry> entries = entries();
        for (Entry entry : entries) {
            if (entry.bundle().metadata().id().equals(idOrFile)) {
                return entry.bundle();
            }
        }
        String known = entries.stream()
                .map(entry -> entry.bundle().metadata().id())
                .distinct()
                .collect(Collectors.joining(", "));
        throw new BundleException("There is no model " + idOrFile + ". "
                + (known.isEmpty() ? "There are none at all: give" : "There are " + known + "; give one of these or")
                + " the path of a " + ENDING + " file.");
    }

    /** The bundle whose gate best fits the series: by modality, body part and words; null when none fits at all. */
    public @Nullable ModelBundle bestFor(Series series) {
        ModelBundle best = null;
        int bestFit = 0;
        for (Entry entry : entries()) {
            int fit = entry.bundle().gate().fit(series);
            if (fit > bestFit) {
                best = entry.bundle();
                bestFit = fit;
            }
        }
        return best;
    }

    private Opened opened(String file, String state, Opening opening) {
        Opened known = opened.get(file);
        if (known == null || !known.state.equals(state)) {
            known = open(file, state, opening);
            opened.put(file, known);
        }
        return known;
    }

    private static Opened open(String file, String state, Opening opening) {
        try {
            return new Opened(file, state, opening.open(), "");
        } catch (IOException e) {
            LOG.warn("A bundle was left out: {} ({})", file, e.getMessage());
            return new Opened(file, state, null, String.valueOf(e.getMessage()));
        }
    }

    private List<Path> userFiles() {
        if (userFolder == null || !Files.isDirectory(userFolder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(userFolder)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.warn("The folder of bundles cannot be listed: {}", userFolder, e);
            return List.of();
        }
    }

    private static String state(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return "unreadable";
        }
    }

    private static List<String> shippedNames() {
        try (InputStream in = BundleLibrary.class.getResourceAsStream(SHIPPED + "index.txt")) {
            return in == null
                    ? List.of()
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .toList();
        } catch (IOException e) {
            LOG.warn("The list of shipped bundles cannot be read.", e);
            return List.of();
        }
    }

    private static ModelBundle readShipped(String name) throws IOException {
        try (InputStream in = BundleLibrary.class.getResourceAsStream(SHIPPED + name)) {
            if (in == null) {
                throw new BundleException("The shipped bundle " + name + " is missing. Install Residua again.");
            }
            return BundleFile.read(in, name);
        }
    }

    private static @Nullable Path asFile(String idOrFile) {
        try {
            Path file = Path.of(idOrFile);
            return idOrFile.endsWith(ENDING) || Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
