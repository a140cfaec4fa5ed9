package org.residua.launch;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown, and how JavaFX renders where it cannot. Decided before the toolkit starts. */
final class Display {
    private final Map<String, String> environment;
    private final String operatingSystem;

    /**
     * The display of this process.
     *
     * @param environment variables
     * @param operatingSystem as in {@code os.name}
     */
    Display(Map<String, String> environment, String operatingSystem) {
        this.environment = environment;
        this.operatingSystem = operatingSystem.toLowerCase(Locale.ROOT);
    }

    /** Windows and macOS always have one; elsewhere X must be there, natively or through Wayland. */
    boolean isThere() {
        return operatingSystem.contains("win")
                || operatingSystem.contains("mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty();
    }

    /** Has JavaFX render in memory, in software: the same picture on every machine. */
    void renderWithout() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
    }
}
