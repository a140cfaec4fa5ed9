package org.residua.ui.settings;

/** How evidence is drawn at first. */
public enum EvidenceStyle {
    COLOUR,
    CONTOUR
}
