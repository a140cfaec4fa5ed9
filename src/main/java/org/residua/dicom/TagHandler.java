package org.residua.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.residua.task.CancelToken;

/**
 * Turns each attribute into text as the toolkit comes upon it. The toolkit keeps only what the reading of others depends
 * on: character sets and private creators.
 */
final class TagHandler implements ImageInputHandler {
    private final long fileBytes;
    private final int frame;
    private final CancelToken cancel;
    private final TagBudget budget = new TagBudget();
    private final List<TagElement> elements = new ArrayList<>();
    private final Deque<List<TagElement>> open = new ArrayDeque<>(List.of(elements));
    private boolean inPerFrameGroups;
    private boolean leavingOut;
    private boolean plausible;
    private long position;

    /**
     * For one reading.
     *
     * @param frame whose functional groups are kept in any case
     */
    TagHandler(long fileBytes, int frame, CancelToken cancel) {
        this.fileBytes = fileBytes;
        this.frame = frame;
        this.cancel = cancel;
    }

    /** Ends the reading on purpose; the message is for the user. */
    static final class Stopped extends IOException {
        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason);
        }
    }

    /** What was read so far. */
    List<TagElement> elements() {
        return elements;
    }

    /** Whether what was read says that this is DICOM: it names its SOP class. */
    boolean isPlausible() {
        return plausible;
    }

    /** Where in the file, or in what was inflated of it, the last attribute began, in bytes. */
    long position() {
        return position;
    }

    @Override
    public void readValue(ImageInputStream in, Attributes attributes) throws IOException {
        check(in);
        plausible |= in.tag() == Tag.SOPClassUID || in.tag() == Tag.MediaStorageSOPClassUID;
        if (in.vr() == VR.SQ) {
            readSequence(in, attributes);
        } else if (in.length() == -1) {
            readFragments(in, attributes);
        } else {
            readBytes(in, attributes);
        }
    }

    private void check(ImageInputStream in) throws IOException {
        cancel.throwIfCancelled();
        position = in.getTagPosition();
        if (in.level() > HeaderLimits.MOST_DEPTH) {
            throw new Stopped("Nested deeper than " + HeaderLimits.MOST_DEPTH + " sequences: the rest is not shown.");
        }
        if (HeaderLimits.isDeflated(in)
                && in.getPosition() + HeaderLimits.length(in) > HeaderLimits.MOST_INFLATED_BYTES) {
            throw new Stopped(
                    "Inflates to more than " + HeaderLimits.MOST_INFLATED_BYTES + " bytes: the rest is not shown.");
        }
    }

    /** Of the value in bytes, -1 where it is undefined. */
    private static long length(ImageInputStream in) {
        return in.length() == -1 ? -1 : HeaderLimits.length(in);
    }

    /** How many of the next {@code length} bytes the file has. */
    private long there(ImageInputStream in, long length) {
        return HeaderLimits.isDeflated(in) ? length : Math.max(0, Math.min(length, fileBytes - in.getPosition()));
    }

    private void readBytes(ImageInputStream in, Attributes attributes) throws IOException {
        long length = HeaderLimits.length(in);
        long there = there(in, length);
        if (leavingOut) {
            in.skipFully(there);
        } else {
            TagName name = TagName.of(in.tag(), attributes);
            byte[] head = readHead(in, there);
            if (name.isNeededToRead()) {
                attributes.setBytes(in.tag(), in.vr(), head);
            }
            String value = new TagValue(in.vr(), head, length, in.bigEndian()).text(attributes);
            boolean whole = head.length == length;
            add(new TagElement(
                    name.tag(), in.vr().name(), name.name(), name.keyword(), value, length, whole, List.of()));
        }
        if (there < length) {
            throw new Stopped(
                    "The file ends inside " + TagName.of(in.tag(), attributes).tag() + ", after " + there + " of its "
                            + length + " bytes. Get it again from its source.");
        }
    }

    private byte[] readHead(ImageInputStream in, long there) throws IOException {
        byte[] head = new byte[budget.valueBytes(there)];
        in.readFully(head);
        in.skipFully(there - head.length);
        return head;
    }

    private void readSequence(ImageInputStream in, Attributes attributes) throws IOException {
        TagName name = TagName.of(in.tag(), attributes);
        boolean perFrameGroups = in.level() == 0 && in.tag() == Tag.PerFrameFunctionalGroupsSequence;
        inPerFrameGroups |= perFrameGroups;
        nest(name, VR.SQ.name(), length(in), () -> in.readValue(in, attributes));
        inPerFrameGroups &= !perFrameGroups;
    }

    @Override
    public void readValue(ImageInputStream in, Sequence sequence) throws IOException {
        check(in);
        int index = open.element().size();
        long length = length(in);
        boolean isFrame = inPerFrameGroups && in.level() == 1;
        TagName name = isFrame ? TagName.frame(index + 1) : TagName.item(index + 1);
        if (isFrame && index != frame && budget.isHalfSpent()) {
            leavingOut = true;
            in.readValue(in, sequence);
            leavingOut = false;
            String value = "Left out, as there are very many frames. Show this frame to read it.";
            add(new TagElement(name.tag(), "", name.name(), "", value, length, false, List.of()));
        } else {
            nest(name, "", length, () -> in.readValue(in, sequence));
        }
        sequence.remove(sequence.size() - 1);
    }

    /** Reading that adds children to the element that is open. */
    @FunctionalInterface
    private interface Reading {
        void run() throws IOException;
    }

    /** An element with what is read inside it, also when the reading breaks off there. */
    private void nest(TagName name, String vr, long length, Reading reading) throws IOException {
        List<TagElement> children = new ArrayList<>();
        boolean whole = false;
        open.push(children);
        try {
            reading.run();
            whole = true;
        } finally {
            open.pop();
            if (!leavingOut) {
                String value = name.counted(children.size());
                open.element()
                        .add(new TagElement(
                                name.tag(), vr, name.name(), name.keyword(), value, length, whole, children));
            }
        }
        if (!leavingOut) {
            budget.keep();
        }
    }

    private void add(TagElement element) throws IOException {
        open.element().add(element);
        budget.keep();
    }

    /** Encapsulated pixel data: the delimiter at the end may be missing. */
    private void readFragments(ImageInputStream in, Attributes attributes) throws IOException {
        TagName name = TagName.of(in.tag(), attributes);
        String vr = in.vr().name();
        nest(name, vr, -1, () -> {
            while (in.readItemHeader()) {
                check(in);
                readFragment(in);
            }
        });
    }

    private void readFragment(ImageInputStream in) throws IOException {
        long length = HeaderLimits.length(in);
        long there = there(in, length);
        if (budget.isHalfSpent()) {
            in.skipFully(there);
        } else {
            TagName name = TagName.fragment(open.element().size());
            byte[] head = readHead(in, Math.min(there, length));
            String value = TagValue.bytes(head, length);
            add(new TagElement(name.tag(), "", name.name(), "", value, length, head.length == length, List.of()));
        }
        if (there < length) {
            throw new EOFException();
        }
    }

    @Override
    public void readValue(ImageInputStream in, Fragments fragments) throws IOException {
        throw new IllegalStateException("Fragments are read with their attribute.");
    }

    @Override
    public void startDataset(ImageInputStream in) {
        // nothing to prepare
    }

    @Override
    public void endDataset(ImageInputStream in) {
        // nothing to finish
    }
}
