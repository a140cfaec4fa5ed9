package org.residua.interchange.deidentify;

import java.io.IOException;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * What the standard and this program know, as data.
 *
 * @param table what is done with each attribute
 * @param descriptors cleans descriptions
 * @param safePrivate the private attributes that may stay
 * @param burnedIn where devices are known to write text into images
 */
record Profile(ProfileTable table, Descriptors descriptors, SafePrivate safePrivate, Blackout burnedIn) {
    /** With the tables that come with this program. */
    static Profile load() throws IOException {
        return new Profile(new ProfileTable(), new Descriptors(), new SafePrivate(), Blackout.ofKnownDevices());
    }

    /** Whether an Overlay Type (60xx,0040) says that the overlay is a region of interest, not graphics. */
    boolean isRegion(Attributes dataset, int typeTag) {
        return Values.text(dataset, typeTag).equals("R");
    }
}
