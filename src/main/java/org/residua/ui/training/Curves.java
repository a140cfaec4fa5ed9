package org.residua.ui.training;

import java.util.List;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.util.StringConverter;
import org.residua.ui.kit.Messages;
import org.residua.ui.kit.Numbers;

/** A chart with a few quiet lines. Nothing moves by itself. */
final class Curves extends LineChart<Number, Number> {
    private static final int TICKS = 5;
    private static final double RATE_STEP = 0.05;

    /** One tick beyond 0 and 1, which keeps points there whole. */
    private static final double P_MARGIN = 0.2;

    private final NumberAxis across;
    private final NumberAxis up;

    private Curves(NumberAxis across, NumberAxis up, String name) {
        super(across, up);
        this.across = across;
        this.up = up;
        setAnimated(false);
        setCreateSymbols(false);
        setLegendVisible(false);
        setAlternativeRowFillVisible(false);
        setHorizontalZeroLineVisible(false);
        setVerticalZeroLineVisible(false);
        setVerticalGridLinesVisible(false);
        setMinSize(0, 0);
        setAccessibleText(name);
        getStyleClass().add("curves");
    }

    /** Of values on a {@link SignedLog} axis over images seen. */
    static Curves ofLoss() {
        NumberAxis up = axis("curves.loss");
        up.setTickUnit(1);
        up.setTickLabelFormatter(formatter(SignedLog::label));
        return new Curves(images(), up, Messages.text("curves.loss.name"));
    }

    /** Of values from 0 to 1 over images seen. */
    static Curves ofJudgement() {
        NumberAxis up = axis("curves.judged");
        range(up, 0, 1, 0.2);
        up.setTickLabelFormatter(formatter(value -> Numbers.fixed(value, 1)));
        Curves curves = new Curves(images(), up, Messages.text("curves.judged.name"));
        curves.setCreateSymbols(true);
        return curves;
    }

    /** Of realised rates over nominal ones, both from 0 to {@code most}. */
    static Curves ofRates(double most) {
        NumberAxis across = axis("curves.nominal");
        NumberAxis up = axis("curves.realised");
        range(across, 0, most, RATE_STEP);
        range(up, 0, 1, 0.2);
        across.setTickLabelFormatter(formatter(value -> Numbers.fixed(value, 2)));
        up.setTickLabelFormatter(formatter(value -> Numbers.fixed(value, 1)));
        return new Curves(across, up, Messages.text("curves.rates.name"));
    }

    /** Of p-values from 0 to 1 over series in the order of scoring, as points. */
    static Curves ofDrift() {
        NumberAxis up = axis("curves.p");
        range(up, -P_MARGIN, 1 + P_MARGIN, P_MARGIN);
        up.setTickLabelFormatter(formatter(
                value -> Math.abs(value - 0.5) > 0.5 + P_MARGIN / 2 ? "" : Numbers.fixed(Math.abs(value), 1)));
        Curves curves = new Curves(counted("curves.series"), up, Messages.text("curves.drift.name"));
        curves.setCreateSymbols(true);
        return curves;
    }

    private static NumberAxis images() {
        return counted("curves.images");
    }

    private static NumberAxis counted(String key) {
        NumberAxis across = axis(key);
        across.setTickLabelFormatter(formatter(value -> Numbers.fixed(value, 0)));
        return across;
    }

    private static NumberAxis axis(String key) {
        NumberAxis axis = new NumberAxis();
        axis.setLabel(Messages.text(key));
        axis.setMinorTickVisible(false);
        axis.setAutoRanging(false);
        axis.setAnimated(false);
        return axis;
    }

    /** Takes all lines away. */
    void clear() {
        getData().clear();
    }

    /** Draws a line in this style through points: across and up. */
    void add(String style, List<double[]> points) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        points.forEach(point -> series.getData().add(new XYChart.Data<>(point[0], point[1])));
        series.setName(style);
        getData().add(series);
        // With each new line the chart resets the styles of all.
        for (XYChart.Series<Number, Number> line : getData()) {
            if (!line.getNode().getStyleClass().contains(line.getName())) {
                line.getNode().getStyleClass().add(line.getName());
            }
        }
    }

    /** Spans rates up to at least this. */
    void upToRate(double most) {
        double tenths = Math.max(2, Math.ceil(10 * most));
        range(up, 0, tenths / 10, tenths <= 5 ? 0.1 : 0.2);
    }

    /** Spans so many images or series. */
    void across(long counted) {
        double step = step(counted);
        range(across, 0, step * Math.ceil(Math.max(1, counted) / step), step);
    }

    /** Spans the decades around these places. */
    void up(double from, double to) {
        double low = Math.floor(from);
        range(up, low, Math.max(low + 1, Math.ceil(to)), 1);
    }

    private static double step(long counted) {
        double rough = Math.max(1, counted / (double) TICKS);
        double decade = Math.pow(10, Math.floor(Math.log10(rough)));
        double share = rough / decade;
        return decade * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    private static void range(NumberAxis axis, double from, double to, double step) {
        axis.setLowerBound(from);
        axis.setUpperBound(to);
        axis.setTickUnit(step);
    }

    /** Says a number. */
    private interface Said {
        String of(double value);
    }

    private static StringConverter<Number> formatter(Said said) {
        return new StringConverter<>() {
            @Override
            public String toString(Number value) {
                return said.of(value.doubleValue());
            }

            @Override
            public Number fromString(String text) {
                throw new UnsupportedOperationException("Axes are only written.");
            }
        };
    }
}
