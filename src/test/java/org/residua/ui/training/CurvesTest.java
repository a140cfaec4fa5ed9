package org.residua.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.ui.kit.FxThread;

class CurvesTest {
    @Test
    void everyLineKeepsItsStyleWhenOthersAreAdded() throws InterruptedException {
        FxThread.start();
        List<String> styled = FxThread.call(() -> {
            Curves curves = Curves.ofRates(0.3);
            List<String> styles = List.of("line-held", "line-before", "line-after");
            styles.forEach(style -> curves.add(style, List.of(new double[] {0, 0}, new double[] {0.3, 0.2})));
            return curves.getData().stream()
                    .flatMap(line -> line.getNode().getStyleClass().stream())
                    .filter(styles::contains)
                    .toList();
        });
        assertEquals(List.of("line-held", "line-before", "line-after"), styled);
    }
}
