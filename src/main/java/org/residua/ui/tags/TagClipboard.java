package org.residua.ui.tags;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Texts on their way to other programs. */
final class TagClipboard {
    private TagClipboard() {}

    static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
