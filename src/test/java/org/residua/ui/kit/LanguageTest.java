package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @Test
    void germanWritesACommaForDecimalsAndTheDayFirst() {
        Language.GERMAN.use();
        assertEquals("\u22121\u2009234,5", Numbers.fixed(-1234.5, 1));
        assertEquals("0,21\u00a0%", Numbers.percent(0.0021));
        assertEquals("1\u00a0%", Numbers.percent(0.01));
        assertEquals("02.03.2001", Names.date("20010302"));
        assertEquals("Schicht 3 / 19", Messages.text("corner.slice", "3", "19"));
    }

    @Test
    void englishWritesAPointAndDatesThatReadTheSameEverywhere() {
        Language.ENGLISH.use();
        assertEquals("1\u2009234.5", Numbers.fixed(1234.5, 1));
        assertEquals("2001-03-02", Names.date("20010302"));
        assertEquals("20013002", Names.date("20013002"), "no date");
        assertEquals("Slice 3 / 19", Messages.text("corner.slice", "3", "19"));
    }

    @Test
    void otherLanguagesAndRegionsHaveTheNearestOfTheTwo() {
        Locale.setDefault(Locale.FRANCE);
        assertEquals(Language.ENGLISH, Language.current());
        assertEquals("0.5", Numbers.fixed(0.5, 1));
        Locale.setDefault(new Locale("de", "AT"));
        assertEquals(Language.GERMAN, Language.current());
        assertEquals("0,5", Numbers.fixed(0.5, 1));
    }

    @Test
    void whatIsTypedIsReadInTheLanguageAndNothingElseIsGuessed() {
        Language.GERMAN.use();
        assertEquals(OptionalDouble.of(1234.5), Numbers.parse(" 1\u2009234,5 "));
        assertEquals(OptionalDouble.of(-0.5), Numbers.parse("\u22120,5"));
        assertTrue(Numbers.parse("1.500").isEmpty(), "one and a half, or fifteen hundred");
        Language.ENGLISH.use();
        assertEquals(OptionalDouble.of(1.5), Numbers.parse("1.5"));
        assertTrue(Numbers.parse("1,5").isEmpty());
        assertTrue(Numbers.parse("").isEmpty());
        assertEquals(OptionalLong.of(24000), Numbers.parseWhole("24 000"));
        assertTrue(Numbers.parseWhole("24 00").isEmpty());
        assertTrue(Numbers.parseWhole("12345678901234567890").isEmpty());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (Language language : Language.values()) {
            language.use();
            for (double value : new double[] {0, -0.25, 1234567.5, 38.5}) {
                assertEquals(OptionalDouble.of(value), Numbers.parse(Numbers.fixed(value, 2)), language + " " + value);
            }
        }
    }
}
