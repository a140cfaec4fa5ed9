package org.residua.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.stream.Stream;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.Stack;
import org.residua.study.Study;

/** What patients, studies and series are called in the window. */
public final class Names {
    private Names() {}

    /** The name, else the id, else that there is none. */
    public static String patient(Patient patient) {
        if (!patient.name().isBlank()) {
            return patient.name();
        }
        return patient.id().isBlank() ? Messages.text("name.noPatient") : patient.id();
    }

    /** "53Y" of "053Y". */
    public static String age(Patient patient) {
        return patient.age().replaceFirst("^0+(?=\\d)", "");
    }

    /** Description and date. */
    public static String study(Study study) {
        String what = study.description().isBlank() ? Messages.text("name.study") : study.description();
        return study.date().isBlank() ? what : what + ", " + date(study.date());
    }

    /** What the series is called, and what sets this stack of it apart. */
    public static String series(Series series) {
        String name = description(series);
        String reason = series.stack().reason();
        return reason.isEmpty() ? name : name + " · " + reason;
    }

    /** Description, else protocol, else modality with body part and view. */
    public static String description(Series series) {
        return Stream.of(series.description(), series.acquisition().protocolName(), plain(series))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(Messages.text("name.series"));
    }

    /** Which stack of its DICOM series this is and why it is one of its own; empty where it is all of it. */
    public static String stack(Series series) {
        Stack stack = series.stack();
        if (stack.count() <= 1) {
            return "";
        }
        String which = Messages.text("name.stack", String.valueOf(stack.number()), String.valueOf(stack.count()));
        return stack.reason().isEmpty() ? which : which + ": " + stack.reason();
    }

    private static String plain(Series series) {
        return String.join(
                        " ",
                        series.modality(),
                        series.acquisition().bodyPart(),
                        series.acquisition().viewPosition())
                .strip()
                .replaceAll(" +", " ");
    }

    /** A DICOM date (PS3.5 6.2, DA) as the language writes dates; what is none stays as it is. */
    public static String date(String yyyymmdd) {
        try {
            return LocalDate.parse(yyyymmdd, DateTimeFormatter.BASIC_ISO_DATE)
                    .format(DateTimeFormatter.ofPattern(Language.current().datePattern(), Locale.ROOT));
        } catch (DateTimeParseException e) {
            return yyyymmdd;
        }
    }
}
