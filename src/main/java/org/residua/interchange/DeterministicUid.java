package org.residua.interchange;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Unique identifiers derived from names (PS3.5 annex B.2): the same name gives the same identifier. */
public final class DeterministicUid {
    private DeterministicUid() {}

    /** The identifier under root 2.25 of a name-based UUID. */
    public static String of(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        return "2.25." + new BigInteger(1, bytes.array());
    }
}
