package org.residua.ui.kit;

import java.util.function.LongConsumer;

/** Beats as long as it is started, on the thread of the window. */
public interface Ticker {
    /** Calls again and again with a time in nanoseconds that only differences have a meaning of. */
    void start(LongConsumer pulse);

    /** Calls no more. */
    void stop();
}
