package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void aShareIsAPercentageToTwoDigits() {
        assertEquals("5\u00a0%", Numbers.percent(0.05));
        assertEquals("1.5\u00a0%", Numbers.percent(0.015));
        assertEquals("0.0021\u00a0%", Numbers.percent(0.000021));
        assertEquals("0.001\u00a0%", Numbers.percent(1e-5));
        assertEquals("20\u00a0%", Numbers.percent(0.2));
        assertEquals("100\u00a0%", Numbers.percent(1));
        assertEquals("0\u00a0%", Numbers.percent(0));
    }

    @Test
    void numbersHaveThinThousandsAndATrueMinus() {
        assertEquals("\u22121\u2009234.5", Numbers.fixed(-1234.5, 1));
        assertEquals("+38.5", Numbers.signed(38.5, 1));
        assertEquals("820", Numbers.significant(820));
        assertEquals("0.807", Numbers.significant(0.8071));
        assertEquals("15.5", Numbers.significant(15.49));
    }
}
