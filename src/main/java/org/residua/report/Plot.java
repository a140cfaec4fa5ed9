package org.residua.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A quiet chart for light pages: bands below, lines and points above, named under it. Twice as fine as the page. */
final class Plot {
    static final Color INK = new Color(0x1c2733);
    static final Color BLUE = new Color(0x24608f);
    static final Color ORANGE = new Color(0xc2571a);
    static final Color GREY = new Color(0x8a949f);
    static final Color PALE_BLUE = new Color(0xd3e0eb);

    private static final int WIDTH = 500;
    private static final int HEIGHT = 390;
    private static final int FINER = 2;
    private static final double HAIR = 1e-6;
    private static final float[] DASHES = {5, 4};

    private final XYChart chart;

    /** An empty chart with titled axes from 0. */
    Plot(String xTitle, String yTitle, double xMax, double yMax) {
        chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .xAxisTitle(xTitle)
                .yAxisTitle(yTitle)
                .build();
        style(chart.getStyler());
        // A hair above the last tick, which rounding would else leave off.
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax(xMax * (1 + HAIR))
                .setYAxisMin(0.0)
                .setYAxisMax(yMax * (1 + HAIR));
    }

    private static void style(XYStyler styler) {
        PictureStyle type = new PictureStyle();
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setPlotGridLinesColor(new Color(0xe4e8ec));
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setPlotContentSize(1);
        styler.setChartFontColor(INK);
        styler.setAxisTickLabelsColor(new Color(0x55606c));
        styler.setAxisTickLabelsFont(type.regular(12));
        styler.setAxisTitleFont(type.strong(12.5));
        styler.setAxisTickMarksColor(new Color(0xc9d0d7));
        styler.setLegendFont(type.regular(12));
        styler.setLegendBorderColor(Color.WHITE);
        styler.setLegendBackgroundColor(Color.WHITE);
        styler.setLegendPosition(Styler.LegendPosition.OutsideS);
        styler.setLegendLayout(Styler.LegendLayout.Horizontal);
        styler.setLegendSeriesLineLength(18);
        styler.setLocale(java.util.Locale.ROOT);
        styler.setMarkerSize(9);
        styler.setDecimalPattern("0.###");
        styler.setXAxisTickMarkSpacingHint(56);
        styler.setYAxisTickMarkSpacingHint(44);
    }

    /** The horizontal axis from another value than 0. */
    Plot from(double xMin) {
        chart.getStyler().setXAxisMin(xMin);
        return this;
    }

    /** Filled between two lines over the same x. */
    Plot band(String name, double[] x, double[] low, double[] high, Color colour) {
        double[] around = new double[2 * x.length];
        double[] sides = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            around[i] = x[i];
            sides[i] = high[i];
            around[around.length - 1 - i] = x[i];
            sides[around.length - 1 - i] = low[i];
        }
        XYSeries series = chart.addSeries(name, around, sides);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.PolygonArea);
        series.setMarker(SeriesMarkers.NONE);
        series.setFillColor(colour);
        series.setLineColor(new Color(0, true));
        series.setLineWidth(0);
        return this;
    }

    /** Joined points. */
    Plot line(String name, double[] x, double[] y, Color colour) {
        return stroke(name, x, y, colour, new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
    }

    /** Joined points, dashed: what something is held against. */
    Plot dashed(String name, double[] x, double[] y, Color colour) {
        return stroke(
                name, x, y, colour, new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASHES, 0));
    }

    private Plot stroke(String name, double[] x, double[] y, Color colour, BasicStroke stroke) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Line);
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setLineStyle(stroke);
        return this;
    }

    /** Points by themselves. */
    Plot points(String name, double[] x, double[] y, Color colour) {
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(colour);
        return this;
    }

    /** The chart as a picture, {@link #FINER} pixels a point of the page. */
    BufferedImage toImage() {
        BufferedImage image = new BufferedImage(WIDTH * FINER, HEIGHT * FINER, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = PictureStyle.smooth(image.createGraphics());
        g.scale(FINER, FINER);
        chart.paint(g, WIDTH, HEIGHT);
        g.dispose();
        return image;
    }
}
